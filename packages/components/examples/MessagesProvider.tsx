import { MessagesProvider, SignIn } from '@cognito-mfa/components';
import { de } from '@cognito-mfa/components/locales/de';

export function Example() {
  return (
    <div lang="de">
      <MessagesProvider messages={de}>
        <SignIn appName="Hafen" />
      </MessagesProvider>
    </div>
  );
}
