import {
  AssociateSoftwareTokenCommand,
  ConfirmDeviceCommand,
  ConfirmSignUpCommand,
  ForgetDeviceCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  ListDevicesCommand,
  RespondToAuthChallengeCommand,
  SetUserMFAPreferenceCommand,
  SignUpCommand,
  UpdateDeviceStatusCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { createDeviceVerifier } from 'cognito-srp-helper';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEmulator } from '../../create-emulator.js';
import { type EmulatorServer, serve } from '../../server.js';
import { lastCode } from '../last-code.js';
import { sdkClientAt } from '../sdk-client.js';
import { type SdkDevice, sdkSignIn } from '../sdk-sign-in.js';
import { totpCode } from '../totp-code.js';

const emulator = createEmulator();
const { userPoolClientId: ClientId } = emulator.pool;
const ann = { username: 'ann', password: 'Corr3ct-Horse!' };
let server: EmulatorServer;
let client: ReturnType<typeof sdkClientAt>;

beforeAll(async () => {
  server = await serve(emulator, { host: '127.0.0.1', port: 0 });
  client = sdkClientAt(server.url);
});
afterAll(() => server.close());

async function signInWithoutFactor(): Promise<string> {
  const { AuthenticationResult } = await sdkSignIn(client, emulator.pool, ann);
  return AuthenticationResult?.AccessToken ?? '';
}

test('the AWS SDK signs up, signs in by SRP, sets up TOTP and signs in with it', async () => {
  const signedUp = await client.send(
    new SignUpCommand({
      ClientId,
      Username: ann.username,
      Password: ann.password,
      UserAttributes: [
        { Name: 'email', Value: 'ann@example.com' },
        { Name: 'phone_number', Value: '+15555550839' },
      ],
    }),
  );
  expect(signedUp.CodeDeliveryDetails?.Destination).toBe('a***@e***');
  await client.send(
    new ConfirmSignUpCommand({ ClientId, Username: 'ann', ConfirmationCode: lastCode(emulator, 'ann') }),
  );
  const AccessToken = await signInWithoutFactor();
  const { SecretCode = '' } = await client.send(new AssociateSoftwareTokenCommand({ AccessToken }));
  const verified = await client.send(
    new VerifySoftwareTokenCommand({ AccessToken, UserCode: totpCode(SecretCode, emulator.clock.now()) }),
  );
  expect(verified.Status).toBe('SUCCESS');
  await client.send(
    new SetUserMFAPreferenceCommand({ AccessToken, SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } }),
  );
  const user = await client.send(new GetUserCommand({ AccessToken }));
  expect(user.PreferredMfaSetting).toBe('SOFTWARE_TOKEN_MFA');

  emulator.clock.advance(30);
  const challenged = await sdkSignIn(client, emulator.pool, ann);
  expect(challenged.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
  const answered = await client.send(
    new RespondToAuthChallengeCommand({
      ClientId,
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      Session: challenged.Session,
      ChallengeResponses: { USERNAME: 'ann', SOFTWARE_TOKEN_MFA_CODE: totpCode(SecretCode, emulator.clock.now()) },
    }),
  );
  expect(answered.AuthenticationResult?.TokenType).toBe('Bearer');
});

test('the AWS SDK chooses between SMS and email and answers with the code', async () => {
  const bea = await emulator.users.create({
    username: 'bea',
    password: ann.password,
    email: 'bea@example.com',
    phoneNumber: '+15555550840',
  });
  emulator.users.setMfaPreference('bea', { sms: 'ENABLED', email: 'ENABLED' });
  const choices = { SMS_MFA: ['SMS_MFA_CODE', '+*******0840'], EMAIL_OTP: ['EMAIL_OTP_CODE', 'b***@e***'] } as const;
  for (const [choice, [parameter, destination]] of Object.entries(choices)) {
    const challenged = await sdkSignIn(client, emulator.pool, { ...ann, username: 'bea' });
    expect(challenged.ChallengeName).toBe('SELECT_MFA_TYPE');
    expect(challenged.ChallengeParameters?.MFAS_CAN_CHOOSE).toBe('["SMS_MFA","EMAIL_OTP"]');
    const chosen = await client.send(
      new RespondToAuthChallengeCommand({
        ClientId,
        ChallengeName: 'SELECT_MFA_TYPE',
        Session: challenged.Session,
        ChallengeResponses: { USERNAME: 'bea', ANSWER: choice },
      }),
    );
    expect(chosen.ChallengeParameters?.CODE_DELIVERY_DESTINATION).toBe(destination);
    const answered = await client.send(
      new RespondToAuthChallengeCommand({
        ClientId,
        ChallengeName: chosen.ChallengeName,
        Session: chosen.Session,
        ChallengeResponses: { USERNAME: 'bea', [parameter]: lastCode(emulator, bea.username) },
      }),
    );
    expect(answered.AuthenticationResult?.AccessToken).toBeDefined();
  }
});

test.each([
  ['sms', 'SMS_MFA', 'SMS_MFA_CODE'],
  ['email', 'EMAIL_OTP', 'EMAIL_OTP_CODE'],
] as const)(
  'the AWS SDK gets a challenge by %s right away if it is the only factor',
  async (factor, name, parameter) => {
    const username = `only-${factor}`;
    await emulator.users.create({
      username,
      password: ann.password,
      email: `${username}@example.com`,
      phoneNumber: '+15555550842',
    });
    emulator.users.setMfaPreference(username, { [factor]: 'PREFERRED' });
    const challenged = await sdkSignIn(client, emulator.pool, { ...ann, username });
    expect(challenged.ChallengeName).toBe(name);
    const answer = (code: string) =>
      client.send(
        new RespondToAuthChallengeCommand({
          ClientId,
          ChallengeName: name,
          Session: challenged.Session,
          ChallengeResponses: { USERNAME: username, [parameter]: code },
        }),
      );
    await expect(answer('123')).rejects.toThrow('Invalid code');
    expect((await answer(lastCode(emulator, username))).AuthenticationResult?.AccessToken).toBeDefined();
  },
);

test('the AWS SDK sets up MFA during sign-in if it is required', async () => {
  await emulator.users.create({ username: 'cyd', password: ann.password });
  emulator.pool.configure({ mfa: 'ON' });
  const challenged = await sdkSignIn(client, emulator.pool, { ...ann, username: 'cyd' });
  expect(challenged.ChallengeName).toBe('MFA_SETUP');
  expect(challenged.ChallengeParameters?.MFAS_CAN_SETUP).toBe('["SOFTWARE_TOKEN_MFA","EMAIL_OTP"]');
  const associated = await client.send(new AssociateSoftwareTokenCommand({ Session: challenged.Session }));
  const verified = await client.send(
    new VerifySoftwareTokenCommand({
      Session: associated.Session,
      UserCode: totpCode(associated.SecretCode ?? '', emulator.clock.now()),
    }),
  );
  const answered = await client.send(
    new RespondToAuthChallengeCommand({
      ClientId,
      ChallengeName: 'MFA_SETUP',
      Session: verified.Session,
      ChallengeResponses: { USERNAME: 'cyd' },
    }),
  );
  const { AccessToken } = answered.AuthenticationResult ?? {};
  const user = await client.send(new GetUserCommand({ AccessToken }));
  expect(user.UserMFASettingList).toEqual(['SOFTWARE_TOKEN_MFA']);
  emulator.pool.configure({ mfa: 'OPTIONAL' });
});

test('a remembered device replaces the code until it is forgotten, and is needed to refresh', async () => {
  await emulator.users.create({ username: 'dot', password: ann.password, phoneNumber: '+15555550841' });
  const dot = { ...ann, username: 'dot' };
  const first = await sdkSignIn(client, emulator.pool, dot);
  const { AccessToken, RefreshToken = '', NewDeviceMetadata } = first.AuthenticationResult ?? {};
  const { DeviceKey = '', DeviceGroupKey = '' } = NewDeviceMetadata ?? {};
  const refresh = (deviceKey?: string) =>
    client.send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN: RefreshToken, ...(deviceKey && { DEVICE_KEY: deviceKey }) },
      }),
    );
  await expect(refresh(DeviceKey)).rejects.toThrow('Invalid Refresh Token.');

  const { DeviceSecretVerifierConfig, DeviceRandomPassword } = createDeviceVerifier(DeviceKey, DeviceGroupKey);
  const confirmed = await client.send(
    new ConfirmDeviceCommand({ AccessToken, DeviceKey, DeviceName: 'laptop', DeviceSecretVerifierConfig }),
  );
  expect(confirmed.UserConfirmationNecessary).toBe(true);
  await client.send(new UpdateDeviceStatusCommand({ AccessToken, DeviceKey, DeviceRememberedStatus: 'remembered' }));
  await expect(refresh()).rejects.toThrow('Invalid Refresh Token.');
  expect((await refresh(DeviceKey)).AuthenticationResult?.AccessToken).toBeDefined();

  emulator.users.setMfaPreference('dot', { sms: 'PREFERRED' });
  const device: SdkDevice = {
    deviceKey: DeviceKey,
    deviceGroupKey: DeviceGroupKey,
    devicePassword: DeviceRandomPassword,
  };
  const skipped = await sdkSignIn(client, emulator.pool, { ...dot, device });
  expect(skipped.AuthenticationResult?.AccessToken).toBeDefined();
  expect(skipped.AuthenticationResult?.NewDeviceMetadata).toBeUndefined();
  const listed = await client.send(new ListDevicesCommand({ AccessToken }));
  expect(listed.Devices?.map((entry) => entry.DeviceKey)).toEqual([DeviceKey]);

  await client.send(new ForgetDeviceCommand({ AccessToken, DeviceKey }));
  await expect(refresh(DeviceKey)).rejects.toThrow('Invalid Refresh Token.');
  await expect(sdkSignIn(client, emulator.pool, { ...dot, device })).rejects.toThrow('Device does not exist.');
  const asked = await sdkSignIn(client, emulator.pool, dot);
  expect(asked.ChallengeName).toBe('SMS_MFA');
});

test('a wrong device proof is refused', async () => {
  await emulator.users.create({ username: 'eve', password: ann.password });
  const eve = { ...ann, username: 'eve' };
  const { AuthenticationResult } = await sdkSignIn(client, emulator.pool, eve);
  const { AccessToken, NewDeviceMetadata } = AuthenticationResult ?? {};
  const { DeviceKey = '', DeviceGroupKey = '' } = NewDeviceMetadata ?? {};
  const { DeviceSecretVerifierConfig } = createDeviceVerifier(DeviceKey, DeviceGroupKey);
  await client.send(new ConfirmDeviceCommand({ AccessToken, DeviceKey, DeviceSecretVerifierConfig }));
  await client.send(new UpdateDeviceStatusCommand({ AccessToken, DeviceKey, DeviceRememberedStatus: 'remembered' }));
  const device = { deviceKey: DeviceKey, deviceGroupKey: DeviceGroupKey, devicePassword: 'another' };
  await expect(sdkSignIn(client, emulator.pool, { ...eve, device })).rejects.toThrow('Incorrect username or password.');
});

test('aws-jwt-verify accepts both tokens with the JWKS, and the service refuses them after a global sign-out', async () => {
  const fresh = createEmulator({ seed: { users: [{ username: 'fay', password: ann.password }] } });
  const freshServer = await serve(fresh, { host: '127.0.0.1', port: 0 });
  try {
    const freshClient = sdkClientAt(freshServer.url);
    const { AuthenticationResult } = await sdkSignIn(freshClient, fresh.pool, { ...ann, username: 'fay' });
    const { AccessToken = '', IdToken = '' } = AuthenticationResult ?? {};
    const jwks = await fetch(`${freshServer.url}/${fresh.pool.userPoolId}/.well-known/jwks.json`);
    const verifier = CognitoJwtVerifier.create({
      userPoolId: fresh.pool.userPoolId,
      clientId: ClientId,
      tokenUse: null,
    });
    verifier.cacheJwks(await jwks.json());
    expect((await verifier.verify(AccessToken)).username).toBe('fay');
    expect((await verifier.verify(IdToken))['cognito:username']).toBe('fay');
    await freshClient.send(new GlobalSignOutCommand({ AccessToken }));
    await expect(freshClient.send(new GetUserCommand({ AccessToken }))).rejects.toThrow(
      'Access Token has been revoked',
    );
    expect((await verifier.verify(AccessToken)).username).toBe('fay');
  } finally {
    await freshServer.close();
  }
});
