import { expect, test } from 'vitest';
import { createHarness, password } from '../testing/harness.js';

function channel() {
  const harness = createHarness({ clock: { now: () => 1_800_000_000_000 } });
  const send = async (path: string, body?: unknown) => {
    const headers = { 'x-cognito-emulator': '1' };
    const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    const response = await harness.emulator.fetch(`http://emulator.test/_emulator/${path}`, init);
    return { status: response.status, body: await response.json() };
  };
  return { ...harness, send };
}

test('lists the pools, the users, and the messages of a user, oldest first', async () => {
  const { send, call, clientId: ClientId, poolId } = channel();
  expect((await send('pools')).body).toEqual([{ userPoolId: poolId, userPoolClientId: ClientId, name: 'Demo pool' }]);
  for (const Username of ['ann', 'bea']) {
    const UserAttributes = [{ Name: 'email', Value: `${Username}@example.com` }];
    await call('SignUp', { ClientId, Username, Password: password, UserAttributes });
  }
  await call('ResendConfirmationCode', { ClientId, Username: 'ann' });
  const message = {
    username: 'ann',
    medium: 'EMAIL',
    destination: 'ann@example.com',
    code: expect.stringMatching(/^[0-9]{6}$/),
    purpose: 'sign-up',
    at: 1_800_000_000_000,
  };
  expect((await send('messages?username=ann')).body).toEqual([message, message]);
  expect((await send('messages')).body).toHaveLength(3);
  expect((await send('users')).body).toEqual([
    { username: 'ann', status: 'UNCONFIRMED', enabled: true },
    { username: 'bea', status: 'UNCONFIRMED', enabled: true },
  ]);
});

test('moves the clock', async () => {
  const { send } = channel();
  expect((await send('clock')).body).toEqual({ now: 1_800_000_000_000 });
  expect((await send('clock', { advanceSeconds: 30 })).body).toEqual({ now: 1_800_000_030_000 });
  expect((await send('clock', { advanceSeconds: 'soon' })).status).toBe(400);
});

test('adds and clears faults', async () => {
  const { send, start } = channel();
  expect((await send('faults', { kind: 'status', status: 503, operation: 'InitiateAuth' })).body).toEqual({});
  expect((await start('ann')).status).toBe(503);
  await send('faults', { clear: true });
  expect((await start('ann')).status).toBe(400);
  for (const fault of [{}, { kind: 'latency' }, { kind: 'status', status: 200 }, { kind: 'drop', times: 0 }]) {
    expect((await send('faults', fault)).status).toBe(400);
  }
});

test('reads and changes the pool settings', async () => {
  const { send } = channel();
  expect((await send('pool')).body).toEqual({
    mfa: 'OPTIONAL',
    devices: 'opt-in',
    passkeys: 'both-factors',
  });
  expect((await send('pool', { mfa: 'ON', devices: 'always' })).body).toEqual({
    mfa: 'ON',
    devices: 'always',
    passkeys: 'both-factors',
  });
  expect((await send('pool', { devices: 'off' })).body).toMatchObject({ mfa: 'ON', devices: 'off' });
  expect((await send('pool', { mfa: 'SOMETIMES' })).body.message).toBe('mfa must be one of OFF, OPTIONAL, ON.');
});

test('resets the emulator', async () => {
  const { send, addUser } = channel();
  await addUser('ann');
  await send('reset', {});
  expect((await send('users')).body).toEqual([]);
});

test('refuses unknown routes and malformed input', async () => {
  const { send, emulator } = channel();
  expect((await send('nothing')).status).toBe(404);
  const init = { method: 'POST', body: '{' };
  const malformed = { ...init, headers: { 'x-cognito-emulator': '1' } };
  expect((await emulator.fetch('http://emulator.test/_emulator/clock', malformed)).status).toBe(400);
  expect((await emulator.fetch('http://emulator.test/_emulator/clock', init)).status).toBe(403);
});
