import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { Emulator } from '../create-emulator.js';

const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };

/** Creates an AWS SDK client with its own HTTP handler, for a server. */
export function sdkClientAt(url: string): CognitoIdentityProviderClient {
  return new CognitoIdentityProviderClient({ region: 'us-east-1', endpoint: url, credentials, maxAttempts: 1 });
}

/** Creates an AWS SDK client that the emulator answers in process. */
export function sdkClientOf(emulator: Emulator): CognitoIdentityProviderClient {
  return new CognitoIdentityProviderClient({
    region: 'us-east-1',
    endpoint: 'http://emulator.test',
    credentials,
    maxAttempts: 1,
    requestHandler: emulator.requestHandler,
  });
}
