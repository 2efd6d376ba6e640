import { problemText, useMessages } from '@cognito-mfa/components';
import { useSignIn } from '@cognito-mfa/hooks';

export function Example() {
  const messages = useMessages();
  const { state, signIn } = useSignIn();
  return (
    <>
      <button type="button" onClick={() => void signIn({ username: 'ada', password: 'not the password' })}>
        Sign in with a wrong password
      </button>
      <p role="alert">{'problem' in state && state.problem && problemText(messages, state.problem)}</p>
    </>
  );
}
