import { RecoveryHelp } from '@cognito-mfa/components';

export function Example() {
  return (
    <RecoveryHelp>
      <p>Call the front desk on extension 4711.</p>
    </RecoveryHelp>
  );
}
