import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHarness, password } from '../testing/harness.js';
import { openFileStore } from './file-store.js';

let directory: string;
let path: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'emulator-'));
  path = join(directory, 'pool.data');
});
afterEach(() => rm(directory, { recursive: true }));

/** Runs `use` with an emulator on the data file. */
async function onFile<Result>(use: (harness: ReturnType<typeof createHarness>) => Promise<Result>): Promise<Result> {
  const store = await openFileStore(path);
  try {
    return await use(createHarness({ store }));
  } finally {
    await store.close();
  }
}

test('users, factors, devices, keys and tokens outlive the emulator', async () => {
  const { device, jwks } = await onFile(async ({ addUser, addDevice, emulator, call }) => {
    await addUser('ann');
    const added = await addDevice('ann');
    await call('SetUserMFAPreference', { AccessToken: added.accessToken, SMSMfaSettings: { Enabled: true } });
    const keys = await emulator.fetch(`http://emulator.test/${emulator.pool.userPoolId}/.well-known/jwks.json`);
    return { device: added, jwks: await keys.json() };
  });
  await onFile(async ({ emulator, call, clientId: ClientId, start }) => {
    const keys = await emulator.fetch(`http://emulator.test/${emulator.pool.userPoolId}/.well-known/jwks.json`);
    expect(await keys.json()).toEqual(jwks);
    expect((await start('ann')).body.ChallengeName).toBe('SMS_MFA');
    const devices = await call('ListDevices', { AccessToken: device.accessToken });
    expect(devices.body.Devices[0].DeviceKey).toBe(device.deviceKey);
    const AuthParameters = { REFRESH_TOKEN: device.refreshToken, DEVICE_KEY: device.deviceKey };
    expect((await call('InitiateAuth', { ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters })).status).toBe(200);
  });
});

test('pools and clients created by an administrator are restored', async () => {
  const made = await onFile(async ({ call }) => {
    const pool = (await call('CreateUserPool', { PoolName: 'other' })).body.UserPool;
    await call('CreateUserPoolClient', { UserPoolId: pool.Id, ClientName: 'web' });
    return pool.Id;
  });
  await onFile(async ({ call, emulator }) => {
    expect((await call('DescribeUserPool', { UserPoolId: made })).body.UserPool.Name).toBe('other');
    expect(emulator.pools().map(({ userPoolId }) => userPoolId)).toContain(made);
  });
});

test('failures count across a restart', async () => {
  await onFile(async ({ addUser, start }) => {
    await addUser('ann');
    for (let count = 0; count < 5; count += 1) await start('ann', 'Wrong-H0rse!');
    expect((await start('ann')).body.message).toBe('Password attempts exceeded');
  });
  expect(await readFile(path, 'utf8')).not.toContain(password);
  await onFile(async ({ start }) => {
    expect((await start('ann')).status).toBe(400);
  });
});

test.each([
  ['cut short', (file: string) => file.slice(0, file.length / 2), 'is damaged'],
  ['changed', (file: string) => file.replace('CONFIRMED', 'CONFIRMEX'), 'is damaged'],
  ['not a data file', () => '{"hello":"world"}', 'is not a data file of the emulator'],
  ['empty', () => '', 'is not a data file of the emulator'],
])('a file that is %s is refused and left untouched', async (_name, damage, message) => {
  await onFile(({ addUser, start }) => addUser('ann').then(() => start('ann')));
  const damaged = damage(await readFile(path, 'utf8'));
  await writeFile(path, damaged);
  await expect(openFileStore(path)).rejects.toThrow(message);
  expect(await readFile(path, 'utf8')).toBe(damaged);
});

test('only one process can open a file', async () => {
  await writeFile(`${path}.lock`, `${process.ppid} lock`);
  await expect(openFileStore(path)).rejects.toThrow(`in use by another emulator (process ${process.ppid})`);
});

test('the lock of an ended process is taken over, and a lost lock stops writes', async () => {
  await writeFile(`${path}.lock`, '999999999 lock');
  const store = await openFileStore(path);
  await store.save('mine');
  await writeFile(`${path}.lock`, `${process.ppid} lock`);
  await expect(store.save('too late')).rejects.toThrow('in use by another emulator');
  await store.close();
  await writeFile(`${path}.lock`, '999999999 lock');
  const next = await openFileStore(path);
  expect(next.saved).toBe('mine');
  await next.close();
});
