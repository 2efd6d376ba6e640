import { DeviceList } from '@cognito-mfa/components';

export function Example() {
  return <DeviceList />;
}
