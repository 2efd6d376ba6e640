import { MfaPreferences } from '@cognito-mfa/components';

export function Example() {
  return <MfaPreferences />;
}
