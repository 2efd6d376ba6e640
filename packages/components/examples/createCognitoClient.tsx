import { createCognitoClient } from '@cognito-mfa/core';
import { MfaProvider, useSession } from '@cognito-mfa/hooks';

const client = createCognitoClient({
  userPoolId: 'eu-central-1_AbCdEf123',
  userPoolClientId: '1example23456789',
  loginWith: 'email',
  passwordPolicy: { minLength: 8, requireNumbers: true },
  // The emulator of this machine: endpoint: 'http://localhost:9329',
});

export function Example() {
  return (
    <MfaProvider client={client}>
      <State />
    </MfaProvider>
  );
}

function State() {
  const { state } = useSession();
  return <pre>{JSON.stringify(state, null, 2)}</pre>;
}
