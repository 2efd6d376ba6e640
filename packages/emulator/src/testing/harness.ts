import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { createDeviceVerifier } from 'cognito-srp-helper';
import { exportJWK, generateKeyPair } from 'jose';
import { createEmulator, type Emulator, type EmulatorOptions } from '../create-emulator.js';
import type { PoolDescription, UserPoolClientProperties, UserPoolProperties } from '../model/pool-description.js';
import { defaultPool } from '../pool/default-pool.js';
import { lastCode } from './last-code.js';
import { sdkClientOf } from './sdk-client.js';
import { type SdkDevice, sdkSignIn } from './sdk-sign-in.js';

/** An answer on the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  readonly body: any;
}

/** An emulator and helpers to call it. */
export interface Harness {
  readonly emulator: Emulator;
  readonly sdk: CognitoIdentityProviderClient;
  readonly clientId: string;
  readonly poolId: string;
  call(operation: string, input: object): Promise<Answer>;
  /** Creates a confirmed user with an email and a phone number. */
  addUser(username: string, changes?: object): Promise<void>;
  /** Starts USER_PASSWORD_AUTH. */
  start(username: string, password?: string): Promise<Answer>;
  /** Answers a challenge. */
  answer(challenge: Answer, responses: Record<string, string>): Promise<Answer>;
  /** Signs in and returns the access token. */
  accessToken(username: string): Promise<string>;
  /** Signs in by SRP, confirms the device and, by default, remembers it. */
  addDevice(
    username: string,
    remembered?: boolean,
  ): Promise<SdkDevice & { readonly accessToken: string; readonly refreshToken: string }>;
  code(username: string): string;
}

const signingKey = (await exportJWK((await generateKeyPair('RS256', { extractable: true })).privateKey)) as JsonWebKey;

/** The password of every user in a harness. */
export const password = 'Corr3ct-Horse!';

/** Describes the default pool with other properties. */
export function poolWith(userPool: UserPoolProperties, client: UserPoolClientProperties = {}): PoolDescription {
  const [first] = defaultPool.clients;
  return {
    ...defaultPool,
    userPool: { ...defaultPool.userPool, ...userPool },
    clients: [{ ...first, properties: { ...first?.properties, ...client } }],
  };
}

/** Creates an emulator for a test. Its clock stands still until advanced. */
export function createHarness(options: EmulatorOptions = {}): Harness {
  const started = Date.now();
  const emulator = createEmulator({ signingKey, clock: { now: () => started }, ...options });
  const { userPoolClientId: clientId, userPoolId: poolId } = emulator.pool;
  const sdk = sdkClientOf(emulator);

  const call: Harness['call'] = async (operation, input) => {
    const response = await emulator.fetch('http://emulator.test/', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify(input),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  const start: Harness['start'] = (username, given = password) =>
    call('InitiateAuth', {
      ClientId: clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: username, PASSWORD: given },
    });

  return {
    emulator,
    sdk,
    clientId,
    poolId,
    call,
    start,
    async addUser(username, changes = {}) {
      const contact = { email: `${username}@example.com`, phoneNumber: '+15555550839' };
      await emulator.users.create({ username, password, ...contact, ...changes });
    },
    answer: ({ body }, responses) =>
      call('RespondToAuthChallenge', {
        ClientId: clientId,
        ChallengeName: body.ChallengeName,
        Session: body.Session,
        ChallengeResponses: { USERNAME: body.ChallengeParameters?.USER_ID_FOR_SRP, ...responses },
      }),
    async accessToken(username) {
      const { body } = await start(username);
      return body.AuthenticationResult.AccessToken;
    },
    async addDevice(username, remembered = true) {
      const { AuthenticationResult: tokens } = await sdkSignIn(sdk, emulator.pool, { username, password });
      const { DeviceKey = '', DeviceGroupKey = '' } = tokens?.NewDeviceMetadata ?? {};
      const verifier = createDeviceVerifier(DeviceKey, DeviceGroupKey);
      const accessToken = tokens?.AccessToken ?? '';
      await call('ConfirmDevice', {
        AccessToken: accessToken,
        DeviceKey,
        DeviceName: 'laptop',
        DeviceSecretVerifierConfig: verifier.DeviceSecretVerifierConfig,
      });
      if (remembered) {
        const DeviceRememberedStatus = 'remembered';
        await call('UpdateDeviceStatus', { AccessToken: accessToken, DeviceKey, DeviceRememberedStatus });
      }
      const devicePassword = verifier.DeviceRandomPassword;
      const refreshToken = tokens?.RefreshToken ?? '';
      return { deviceKey: DeviceKey, deviceGroupKey: DeviceGroupKey, devicePassword, accessToken, refreshToken };
    },
    code: (username) => lastCode(emulator, username),
  };
}
