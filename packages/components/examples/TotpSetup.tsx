import { TotpSetup } from '@cognito-mfa/components';

export function Example() {
  return <TotpSetup appName="Harbour" />;
}
