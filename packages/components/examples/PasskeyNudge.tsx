import { PasskeyNudge } from '@cognito-mfa/components';

export function Example() {
  return <PasskeyNudge />;
}
