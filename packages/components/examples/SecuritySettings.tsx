import { SecuritySettings } from '@cognito-mfa/components';

export function Example() {
  return <SecuritySettings appName="Harbour" />;
}
