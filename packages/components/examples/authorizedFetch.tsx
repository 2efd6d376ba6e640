import { createCognitoClient } from '@cognito-mfa/core';
import { authorizedFetch } from '@cognito-mfa/core/authorized-fetch';
import { useState } from 'react';

const client = createCognitoClient({ userPoolId: 'eu-central-1_AbCdEf123', userPoolClientId: '1example23456789' });
const api = authorizedFetch(client);

export function Example() {
  const [answer, setAnswer] = useState('');
  async function load() {
    try {
      const response = await api('/api/orders');
      setAnswer(String(response.status));
    } catch (error) {
      setAnswer(error instanceof Error ? error.message : 'failed');
    }
  }
  return (
    <>
      <button type="button" onClick={() => void load()}>
        Load the orders
      </button>
      <p role="status">{answer}</p>
    </>
  );
}
