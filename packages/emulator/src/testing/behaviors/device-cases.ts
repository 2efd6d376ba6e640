import { CognitoIdentityProviderServiceException } from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';
import { type Answer, createHarness, type Harness, password, poolWith } from '../harness.js';
import { type SdkDevice, sdkProvePassword, sdkSignIn } from '../sdk-sign-in.js';
import type { Cases } from './behavior.js';

const unknownKey = 'us-east-1_00000000-0000-4000-8000-000000000000';
const verifier = { PasswordVerifier: 'AQID', Salt: 'AQID' };

async function withAnn(...pool: Parameters<typeof poolWith>) {
  const harness = createHarness({ pool: poolWith(...pool) });
  await harness.addUser('ann');
  return harness;
}

/** Signs in by SRP and returns the answer in the shape of a case. */
async function srp(harness: Harness, device?: SdkDevice): Promise<Answer> {
  const who = { username: 'ann', password, ...(device && { device }) };
  return captured(() => sdkSignIn(harness.sdk, harness.emulator.pool, who));
}

/** Converts an SDK result to an answer. The SDK exposes headers only for errors. */
async function captured(call: () => Promise<object>): Promise<Answer> {
  try {
    return { status: 200, headers: new Headers(), body: await call() };
  } catch (error) {
    if (!(error instanceof CognitoIdentityProviderServiceException)) throw error;
    const headers = new Headers(error.$response?.headers);
    return { status: error.$response?.statusCode ?? 0, headers, body: { __type: error.name, message: error.message } };
  }
}

async function newDevice(harness: Harness) {
  const { body } = await srp(harness);
  const { AccessToken, NewDeviceMetadata } = body.AuthenticationResult;
  const DeviceKey: string = NewDeviceMetadata.DeviceKey;
  const confirm = (key = DeviceKey) =>
    harness.call('ConfirmDevice', { AccessToken, DeviceKey: key, DeviceSecretVerifierConfig: verifier });
  const list = (input: object = {}) => harness.call('ListDevices', { AccessToken, ...input });
  return { AccessToken, DeviceKey, NewDeviceMetadata, confirm, list };
}

/** Behaviors of devices. */
export const deviceCases: Cases = {
  'ConfirmDevice|UpdateDeviceStatus|ListDevices|GetDevice|ForgetDevice | pool has no DeviceConfiguration': async () => {
    const harness = await withAnn({});
    harness.emulator.pool.configure({ devices: 'off' });
    const AccessToken = await harness.accessToken('ann');
    const answers: Answer[] = [];
    for (const operation of ['ConfirmDevice', 'UpdateDeviceStatus', 'ListDevices', 'GetDevice', 'ForgetDevice']) {
      answers.push(await harness.call(operation, { AccessToken, DeviceKey: unknownKey }));
    }
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    return answers[0] ?? Promise.reject(new Error('No answer'));
  },
  'ConfirmDevice | DeviceKey never issued / issued under another username form': async () => {
    const { confirm } = await newDevice(await withAnn({}));
    return confirm(unknownKey);
  },
  'ConfirmDevice | already confirmed': async () => {
    const { confirm } = await newDevice(await withAnn({}));
    expect((await confirm()).status).toBe(200);
    return confirm();
  },
  'ConfirmDevice | DeviceOnlyRememberedOnUserPrompt=true': async () => {
    const { confirm, list } = await newDevice(await withAnn({}));
    const answer = await confirm();
    expect(answer.body).toEqual({ UserConfirmationNecessary: true });
    expect((await list()).body.Devices).toEqual([]);
    return answer;
  },
  'ConfirmDevice | DeviceOnlyRememberedOnUserPrompt=false': async () => {
    const harness = await withAnn({});
    harness.emulator.pool.configure({ devices: 'always' });
    const { confirm, list } = await newDevice(harness);
    const answer = await confirm();
    expect(answer.body).toEqual({ UserConfirmationNecessary: false });
    expect((await list()).body.Devices).toHaveLength(1);
    return answer;
  },
  'UpdateDeviceStatus|GetDevice|ForgetDevice | device unknown or already forgotten': async () => {
    const harness = await withAnn({});
    const { accessToken: AccessToken, deviceKey: DeviceKey } = await harness.addDevice('ann');
    const input = { AccessToken, DeviceKey };
    const described = await harness.call('GetDevice', input);
    expect(described.body.Device.DeviceAttributes).toContainEqual({
      Name: 'dev:device_remembered_status',
      Value: 'remembered',
    });
    expect((await harness.call('ForgetDevice', input)).body).toEqual({});
    const forgotten = await harness.call('ForgetDevice', input);
    expect((await harness.call('GetDevice', input)).body).toEqual(forgotten.body);
    const status = { ...input, DeviceRememberedStatus: 'remembered' };
    expect((await harness.call('UpdateDeviceStatus', status)).body).toEqual(forgotten.body);
    return forgotten;
  },
  'ListDevices | PaginationToken/Limit': async () => {
    const harness = await withAnn({});
    const keys = [];
    for (let count = 0; count < 3; count += 1) keys.push((await harness.addDevice('ann')).deviceKey);
    const AccessToken = await harness.accessToken('ann');
    const first = await harness.call('ListDevices', { AccessToken, Limit: 2 });
    const { PaginationToken } = first.body;
    expect(PaginationToken).toMatch(/^\S+$/);
    const second = await harness.call('ListDevices', { AccessToken, Limit: 2, PaginationToken });
    expect(second.body).not.toHaveProperty('PaginationToken');
    const listed = [...first.body.Devices, ...second.body.Devices];
    expect(listed.map(({ DeviceKey }) => DeviceKey)).toEqual(keys);
    return first;
  },
  'ListDevices|GetDevice (user) | devices with status not_remembered': async () => {
    const harness = await withAnn({});
    const { accessToken: AccessToken, deviceKey: DeviceKey } = await harness.addDevice('ann', false);
    expect((await harness.call('GetDevice', { AccessToken, DeviceKey })).status).toBe(400);
    const { poolId: UserPoolId } = harness;
    const seen = await harness.call('AdminListDevices', { UserPoolId, Username: 'ann' });
    expect(seen.body.Devices[0].DeviceKey).toBe(DeviceKey);
    const answer = await harness.call('ListDevices', { AccessToken });
    expect(answer.body.Devices).toEqual([]);
    return answer;
  },
  'RespondToAuthChallenge PASSWORD_VERIFIER | DEVICE_KEY unknown': async () => {
    const harness = await withAnn({});
    const device = await harness.addDevice('ann');
    const forget = { AccessToken: device.accessToken, DeviceKey: device.deviceKey };
    // The device is forgotten between the two SRP messages.
    const { pool } = harness.emulator;
    let forgotten = false;
    harness.sdk.middlewareStack.add(
      (next) => async (args) => {
        const result = await next(args);
        if (!forgotten) await harness.call('ForgetDevice', forget);
        forgotten = true;
        return result;
      },
      { step: 'initialize', name: 'forgetTheDevice' },
    );
    return captured(() => sdkProvePassword(harness.sdk, pool, { username: 'ann', password, device }));
  },
  'RespondToAuthChallenge DEVICE_PASSWORD_VERIFIER | bad device signature': async () => {
    const harness = await withAnn({});
    const device = await harness.addDevice('ann');
    return srp(harness, { ...device, devicePassword: 'another' });
  },
  'InitiateAuth/RespondToAuthChallenge | right password + remembered DEVICE_KEY, ChallengeRequiredOnNewDevice=true':
    async () => {
      const harness = await withAnn({});
      harness.emulator.users.setMfaPreference('ann', { sms: 'PREFERRED' });
      const withoutFactor = await withAnn({});
      const device = await withoutFactor.addDevice('ann');
      withoutFactor.emulator.users.setMfaPreference('ann', { sms: 'PREFERRED' });
      const who = { username: 'ann', password, device };
      const { proved } = await sdkProvePassword(withoutFactor.sdk, withoutFactor.emulator.pool, who);
      expect(proved.ChallengeName).toBe('DEVICE_SRP_AUTH');
      const answer = await srp(withoutFactor, device);
      expect(answer.body.AuthenticationResult.AccessToken).toBeDefined();
      expect((await srp(harness)).body.ChallengeName).toBe('SMS_MFA');
      return answer;
    },
  'InitiateAuth/RespondToAuthChallenge | confirmed but not remembered DEVICE_KEY': async () => {
    const harness = await withAnn({});
    const device = await harness.addDevice('ann', false);
    harness.emulator.users.setMfaPreference('ann', { sms: 'PREFERRED' });
    const answer = await srp(harness, device);
    expect(answer.body.ChallengeName).toBe('SMS_MFA');
    return answer;
  },
  'InitiateAuth/RespondToAuthChallenge | device tracking on, no valid DEVICE_KEY, sign-in finished': async () => {
    const harness = await withAnn({});
    const { NewDeviceMetadata } = await newDevice(harness);
    expect(NewDeviceMetadata).toEqual({
      DeviceKey: expect.stringMatching(/^us-east-1_[0-9a-f-]{36}$/),
      DeviceGroupKey: expect.stringMatching(/^-\w{8}$/),
    });
    return srp(harness);
  },
};
