import { en, type Messages, MessagesProvider, SignIn } from '@cognito-mfa/components';

const messages: Messages = { ...en, signIn: { ...en.signIn, title: 'Welcome to Harbour' } };

export function Example() {
  return (
    <MessagesProvider messages={messages}>
      <SignIn appName="Harbour" />
    </MessagesProvider>
  );
}
