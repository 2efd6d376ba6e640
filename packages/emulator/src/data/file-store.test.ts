import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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

/** The start time of a process, as a lock names it. */
const startOf = (pid: number) =>
  execFileSync('sh', ['-c', `cat /proc/${pid}/stat 2>/dev/null | sed 's/.*) //' | cut -d ' ' -f 20`])
    .toString()
    .trim();

test('only one process can open a file', async () => {
  await writeFile(`${path}.lock`, `${process.ppid} ${startOf(process.ppid)} lock`);
  await expect(openFileStore(path)).rejects.toThrow(`in use by another emulator (process ${process.ppid})`);
  await rm(`${path}.lock`);
  const store = await openFileStore(path);
  await expect(openFileStore(path)).rejects.toThrow(`in use by another emulator (process ${process.pid})`);
  await store.close();
});

test.each(['999999999 1 lock', '1 x', `${process.pid} 12 x`, `${process.ppid} lock`, 'nonsense', '0 0 0', '-1 1'])(
  'the lock "%s" of an ended process is taken over',
  async (lock) => {
    await writeFile(`${path}.lock`, lock);
    const store = await openFileStore(path);
    await store.save('mine');
    await store.close();
    expect(await readdir(directory)).toEqual(['pool.data']);
  },
);

test('a lost lock stops writes', async () => {
  const store = await openFileStore(path);
  await store.save('mine');
  await writeFile(`${path}.lock`, `${process.ppid} lock`);
  await expect(store.save('too late')).rejects.toThrow('in use by another emulator');
  await store.close();
  expect((await readdir(directory)).sort()).toEqual(['pool.data', 'pool.data.lock']);
});

test('one of many wins a stale lock', async () => {
  for (let round = 0; round < 30; round += 1) {
    await writeFile(`${path}.lock`, '999999999 1 lock');
    const opened = await Promise.allSettled(Array.from({ length: 8 }, () => openFileStore(path)));
    const stores = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(stores).toHaveLength(1);
    await stores[0]?.close();
  }
});

test('what a crash left behind is swept at the start', async () => {
  for (const name of ['pool.data.123.tmp', 'pool.data.lock.456', 'pool.data.lock.0123456789abcdef'])
    await writeFile(join(directory, name), 'secret');
  for (const name of ['other.data.1.tmp', 'pool.data.tmp', 'pool.database.1.tmp'])
    await writeFile(join(directory, name), 'not ours');
  const store = await openFileStore(path);
  expect((await readdir(directory)).sort()).toEqual([
    'other.data.1.tmp',
    'pool.data.lock',
    'pool.data.tmp',
    'pool.database.1.tmp',
  ]);
  await store.close();
});

test('keys that look like marks of the file are kept', async () => {
  const tags = { $map: 'x', $set: 'x', $bytes: 'x', $$map: 'x', plain: 'x', ['__proto__']: 'x' };
  const made = await onFile(async ({ call }) => {
    const { body } = await call('CreateUserPool', { PoolName: 'p', UserPoolTags: tags });
    return body.UserPool;
  });
  expect(Object.keys(made.UserPoolTags).sort()).toEqual(Object.keys(tags).sort());
  await onFile(async ({ call }) => {
    const { body } = await call('DescribeUserPool', { UserPoolId: made.Id });
    expect(body.UserPool).toEqual(made);
  });
});

test('a save that fails is the error of the request that changed something', async () => {
  let full = false;
  const save = async () => {
    if (full) throw new Error('ENOSPC');
  };
  const { call, clientId: ClientId, poolId: UserPoolId } = createHarness({ store: { saved: undefined, save } });
  const signUp = (Username: string) => call('SignUp', { ClientId, Username, Password: password });
  expect((await signUp('ann')).status).toBe(200);
  full = true;
  expect((await signUp('bob')).status).toBe(500);
  expect((await call('AdminGetUser', { UserPoolId, Username: 'ann' })).status).toBe(200);
  expect((await signUp('cat')).status).toBe(500);
  full = false;
  expect((await signUp('dan')).status).toBe(200);
});
