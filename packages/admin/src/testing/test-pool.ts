import {
  CognitoIdentityProviderClient,
  SetUserPoolSessionConfigurationCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { createEmulator, type Emulator } from '@cognito-mfa/emulator';
import { loadTemplate } from '@cognito-mfa/emulator/template';
import { defaultAnswers, type PoolAnswers } from '../answers/pool-answers.js';
import { poolTemplate } from '../template/pool-template.js';

/** An emulated pool and an SDK client for it. */
export interface TestPool {
  readonly emulator: Emulator;
  readonly client: CognitoIdentityProviderClient;
  readonly userPoolId: string;
  /** The called operations, in order. */
  readonly calls: string[];
}

export const password = 'Corr3ct-Horse!';

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
};
const { privateKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
/** Shared by the pools of a test file, because creating a key is slow. */
const signingKey = await crypto.subtle.exportKey('jwk', privateKey);

/**
 * Creates a {@link TestPool}. The client doesn't retry, so that faults hit where a test puts them.
 *
 * @param options `freeOfEmail`: users don't need an address. `takesUnverified`: a new number counts before it is verified, as in
 *   pools that this tool did not create.
 */
export function createTestPool(
  answers: Partial<PoolAnswers> = {},
  { freeOfEmail = false, takesUnverified = false } = {},
): TestPool {
  const description = loadTemplate(poolTemplate({ ...defaultAnswers, ...answers }));
  const userPool = {
    ...description.userPool,
    ...(freeOfEmail && { Schema: [] }),
    ...(takesUnverified && { UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: [] } }),
  };
  const pool = { ...description, userPool };
  const emulator = createEmulator({ pool, signingKey });
  const client = new CognitoIdentityProviderClient({
    region: 'us-east-1',
    endpoint: 'http://cognito.test',
    requestHandler: emulator.requestHandler,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  const calls: string[] = [];
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (input) => {
        calls.push(commandName.replace(/Command$/, ''));
        return next(input);
      },
    { step: 'initialize' },
  );
  return { emulator, client, userPoolId: emulator.pool.userPoolId, calls };
}

/** Turns session tracking on. */
export async function trackSessions({ client, userPoolId: UserPoolId }: TestPool): Promise<void> {
  const TokenSession = { MaxPerUser: 20 };
  await client.send(
    new SetUserPoolSessionConfigurationCommand({ UserPoolId, UserSessionTracking: 'ENABLED', TokenSession }),
  );
}
