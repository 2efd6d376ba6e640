import { DeleteAccount } from '@cognito-mfa/components';

export function Example() {
  return <DeleteAccount description={<p>Your berths and bookings are deleted too.</p>} />;
}
