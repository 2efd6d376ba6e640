import { OtpField } from '@cognito-mfa/components';
import { useState } from 'react';

export function Example() {
  const [message, setMessage] = useState('');
  return (
    <>
      <OtpField
        label="Verification code"
        description="From your authenticator app"
        name="code"
        onComplete={() => setMessage('Complete. Send it now.')}
      />
      <p role="status">{message}</p>
    </>
  );
}
