import { MfaTypePicker } from '@cognito-mfa/components';
import { useState } from 'react';

export function Example() {
  const [chosen, setChosen] = useState<string>();
  return (
    <>
      <MfaTypePicker label="Choose how to verify" mfaTypes={['TOTP', 'SMS', 'EMAIL']} onSelect={setChosen} />
      <p role="status">{chosen}</p>
    </>
  );
}
