import { DeleteAccount } from '@cognito-mfa/components';

export function Example() {
  return <DeleteAccount description="Your berths and bookings are deleted too." />;
}
