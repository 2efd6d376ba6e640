import { PasskeyList } from '@cognito-mfa/components';

export function Example() {
  return <PasskeyList />;
}
