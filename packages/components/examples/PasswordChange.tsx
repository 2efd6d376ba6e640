import { PasswordChange } from '@cognito-mfa/components';

export function Example() {
  return <PasswordChange />;
}
