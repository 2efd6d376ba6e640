import { SignIn } from '@cognito-mfa/components';
import { createCognitoClient } from '@cognito-mfa/core';
import { fromAmplifyOutputs } from '@cognito-mfa/core/amplify-outputs';
import { MfaProvider } from '@cognito-mfa/hooks';

/** In your app: `import outputs from '../amplify_outputs.json'`. */
const outputs = {
  version: '1.4',
  auth: {
    aws_region: 'eu-central-1',
    user_pool_id: 'eu-central-1_AbCdEf123',
    user_pool_client_id: '1example23456789',
    username_attributes: ['email'],
    password_policy: { min_length: 8, require_numbers: true },
  },
};
const client = createCognitoClient(fromAmplifyOutputs(outputs));

export function Example() {
  return (
    <MfaProvider client={client}>
      <SignIn appName="Harbour" />
    </MfaProvider>
  );
}
