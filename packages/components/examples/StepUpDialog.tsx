import { StepUpDialog } from '@cognito-mfa/components';
import { useMfaClient, useStepUp } from '@cognito-mfa/hooks';
import { useState } from 'react';

export function Example() {
  const client = useMfaClient();
  const { guard } = useStepUp();
  const [email, setEmail] = useState('');
  async function showEmail() {
    const result = await guard(() => client.fetchUserAttributes(), { key: 'show-email' });
    if (result.outcome === 'done') setEmail(result.value.email ?? '');
  }
  return (
    <>
      <button type="button" onClick={() => void showEmail()}>
        Show my email address
      </button>
      <p role="status">{email}</p>
      <StepUpDialog appName="Harbour" />
    </>
  );
}
