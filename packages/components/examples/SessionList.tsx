import { SessionList } from '@cognito-mfa/components';

export function Example() {
  return <SessionList clientNames={{ '2example23456789': 'Harbour for iOS' }} />;
}
