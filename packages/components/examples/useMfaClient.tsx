import { useMfaClient } from '@cognito-mfa/hooks';
import { useState } from 'react';

export function Example() {
  const client = useMfaClient();
  const [attributes, setAttributes] = useState({});
  return (
    <>
      <button type="button" onClick={() => void client.fetchUserAttributes().then(setAttributes)}>
        Fetch my attributes
      </button>
      <pre>{JSON.stringify(attributes, null, 2)}</pre>
    </>
  );
}
