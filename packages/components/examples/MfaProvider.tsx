import { createCognitoClient } from '@cognito-mfa/core';
import { MfaProvider, useSession } from '@cognito-mfa/hooks';

const client = createCognitoClient({ userPoolId: 'eu-central-1_AbCdEf123', userPoolClientId: '1example23456789' });

export function Example() {
  return (
    <MfaProvider client={client}>
      <Greeting />
    </MfaProvider>
  );
}

function Greeting() {
  const { state } = useSession();
  return <p>{state.step === 'SIGNED_IN' ? `Signed in as ${state.loginId ?? state.user.username}` : state.step}</p>;
}
