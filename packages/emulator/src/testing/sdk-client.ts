import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { Emulator } from '../create-emulator.js';

const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };

/** The AWS SDK as everybody has it, talking over a port. */
export function sdkClientAt(url: string): CognitoIdentityProviderClient {
  return new CognitoIdentityProviderClient({ region: 'us-east-1', endpoint: url, credentials, maxAttempts: 1 });
}

/** The AWS SDK answered in process. */
export function sdkClientOf(emulator: Emulator): CognitoIdentityProviderClient {
  return new CognitoIdentityProviderClient({
    region: 'us-east-1',
    endpoint: 'http://emulator.test',
    credentials,
    maxAttempts: 1,
    requestHandler: emulator.requestHandler,
  });
}
