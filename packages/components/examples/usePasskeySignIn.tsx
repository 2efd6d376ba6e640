import { usePasskeySignIn, useSignIn } from '@cognito-mfa/hooks';

export function Example() {
  const { state, ...actions } = useSignIn();
  const { support, signInWithPasskey, usernameField } = usePasskeySignIn(actions);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void signInWithPasskey(String(new FormData(event.currentTarget).get('username')));
      }}
    >
      <label>
        Username
        <input name="username" {...usernameField} />
      </label>
      {support?.isSupported && <button type="submit">Sign in with a passkey</button>}
      <pre>{JSON.stringify({ support, state }, null, 2)}</pre>
    </form>
  );
}
