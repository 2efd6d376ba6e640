import { useMessages } from '@cognito-mfa/components';

export function Example() {
  const messages = useMessages();
  return <h2>{messages.signIn.title}</h2>;
}
