import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import { createEmulator } from './create-emulator.js';
import { seededRandom } from './random/seeded-random.js';
import { createHarness, password, poolWith } from './testing/harness.js';
import { totpCode } from './testing/totp-code.js';

test('the default pool has fixed IDs', () => {
  const { pool, pools } = createEmulator();
  const ids = { userPoolId: 'us-east-1_EmuLatoR1', userPoolClientId: 'emulatorclient000000000001', name: 'Demo pool' };
  expect(pool).toMatchObject({ ...ids, region: 'us-east-1', settings: { mfa: 'OPTIONAL', devices: 'opt-in' } });
  expect(pools()).toEqual([ids]);
});

test('the package exports these names', async () => {
  expect(Object.keys(await import('./index.js')).sort()).toEqual(['createEmulator', 'defaultPool', 'seededRandom']);
});

test('a pool description that Cognito refuses is refused', () => {
  expect(() => createEmulator({ pool: poolWith({ EnabledMfas: [] }) })).toThrow("can't disable all MFAs");
  expect(() => createEmulator({ pool: poolWith({}, { AuthSessionValidity: 2 }) })).toThrow('authSessionValidity');
  expect(() => createEmulator({ pool: { ...poolWith({}), userPoolId: 'nonsense' } })).toThrow('"nonsense"');
});

test('seeded users exist from the start and again after a reset', async () => {
  const seed = { users: [{ username: 'ann', password, email: 'ann@example.com' }] };
  const { emulator, start, call, clientId: ClientId, poolId } = createHarness({ seed });
  const before = await start('ann');
  expect(before.body.AuthenticationResult).toBeDefined();
  await call('SignUp', { ClientId, Username: 'bea', Password: password });
  emulator.pool.configure({ mfa: 'ON', devices: 'off' });
  emulator.clock.advance(60);
  emulator.faults.add({ kind: 'throttle' });
  await emulator.reset();
  expect(emulator.users.list()).toEqual([{ username: 'ann', status: 'CONFIRMED', enabled: true }]);
  expect(emulator.pool).toMatchObject({ userPoolId: poolId, settings: { mfa: 'OPTIONAL', devices: 'opt-in' } });
  expect(emulator.outbox.messages()).toEqual([]);
  expect(emulator.clock.now()).toBeLessThan(Date.now() + 1000);
  expect((await start('ann')).status).toBe(200);
  const { AccessToken } = before.body.AuthenticationResult;
  expect((await call('GetUser', { AccessToken })).body.message).toBe('User does not exist.');
});

test('seeded devices are remembered, keep their order and can be forgotten', async () => {
  const devices = [
    { name: 'Safari on iOS', lastAuthenticatedAt: 1_700_000_000_000, lastIpAddress: '192.0.2.1' },
    { name: 'Chrome on Windows' },
  ];
  const { accessToken, call } = createHarness({ seed: { users: [{ username: 'ann', password, devices }] } });
  const AccessToken = await accessToken('ann');
  const list = async () => (await call('ListDevices', { AccessToken })).body.Devices;
  const [first, second] = await list();
  expect(first).toMatchObject({ DeviceCreateDate: 1_700_000_000, DeviceLastAuthenticatedDate: 1_700_000_000 });
  expect(first.DeviceAttributes).toContainEqual({ Name: 'device_name', Value: 'Safari on iOS' });
  expect(first.DeviceAttributes).toContainEqual({ Name: 'last_ip_used', Value: '192.0.2.1' });
  expect(second.DeviceAttributes).toContainEqual({ Name: 'device_name', Value: 'Chrome on Windows' });
  expect((await call('ForgetDevice', { AccessToken, DeviceKey: first.DeviceKey })).status).toBe(200);
  expect((await list()).map(({ DeviceKey }: { DeviceKey: string }) => DeviceKey)).toEqual([second.DeviceKey]);
});

test("seeded users can be changed right away, and a seed that doesn't fit the pool throws", async () => {
  const seed = { users: [{ username: 'ann', password, phoneNumber: '+15555550839' }] };
  const { emulator, start } = createHarness({ seed });
  emulator.users.setMfaPreference('ann', { sms: 'PREFERRED' });
  expect((await start('ann')).body.ChallengeName).toBe('SMS_MFA');
  expect(() => createEmulator({ seed: { users: [{ username: 'bea', password: 'short' }] } })).toThrow(
    'not long enough',
  );
});

test('a generated client keeps its ID and secret after a reset', async () => {
  const emulator = createEmulator({
    pool: { userPool: {}, clients: [{ properties: { GenerateSecret: true } }] },
  });
  const { userPoolId, userPoolClientId, clientSecret } = emulator.pool;
  await emulator.reset();
  expect(emulator.pools()).toEqual([{ userPoolId, userPoolClientId, name: '' }]);
  expect(emulator.pool.clientSecret).toBe(clientSecret);
});

test('the same random seed gives the same IDs, codes and secrets', async () => {
  const run = async () => {
    const {
      emulator,
      call,
      clientId: ClientId,
    } = createHarness({
      random: seededRandom('a seed'),
      clock: { now: () => 1_800_000_000_000 },
    });
    const UserAttributes = [{ Name: 'email', Value: 'ann@example.com' }];
    const { body } = await call('SignUp', { ClientId, Username: 'ann', Password: password, UserAttributes });
    return { sub: body.UserSub, messages: emulator.outbox.messages(), secret: emulator.users.enableTotp('ann') };
  };
  expect(await run()).toEqual(await run());
});

test('the seeded source distributes its bytes evenly', () => {
  const counts = new Array<number>(256).fill(0);
  for (const byte of seededRandom('spread')(25_600)) counts[byte] = (counts[byte] ?? 0) + 1;
  expect(Math.min(...counts)).toBeGreaterThan(50);
  expect(Math.max(...counts)).toBeLessThan(160);
  expect(seededRandom('a')(16)).not.toEqual(seededRandom('b')(16));
});

describe('the clock', () => {
  test('follows the injected clock and every advance', () => {
    let time = 1_000;
    const { clock } = createEmulator({ clock: { now: () => time } });
    expect(clock.now()).toBe(1_000);
    expect(clock.advance(2.5)).toBe(3_500);
    time += 100;
    expect(clock.now()).toBe(3_600);
  });

  test('sets the time in the Date header, tokens and messages', async () => {
    const {
      emulator,
      addUser,
      start,
      call,
      clientId: ClientId,
    } = createHarness({ clock: { now: () => 1_800_000_000_000 } });
    await addUser('ann');
    emulator.clock.advance(3600);
    const { headers, body } = await start('ann');
    expect(headers.get('date')).toBe(new Date(1_800_003_600_000).toUTCString());
    expect(decodeJwt(body.AuthenticationResult.AccessToken).iat).toBe(1_800_003_600);
    await call('ForgotPassword', { ClientId, Username: 'ann' });
    expect(emulator.outbox.messages('ann')[0]?.at).toBe(1_800_003_600_000);
  });
});

describe('users', () => {
  test('are created and changed without going through the flows', async () => {
    const { emulator, start, answer } = createHarness();
    await emulator.users.create({ username: 'ann', password, phoneNumber: '+15555550839' });
    const secret = emulator.users.enableTotp('ann');
    emulator.users.setMfaPreference('ann', { sms: 'ENABLED', totp: 'PREFERRED' });
    const challenge = await start('ann');
    const code = totpCode(secret, emulator.clock.now());
    expect((await answer(challenge, { SOFTWARE_TOKEN_MFA_CODE: code })).status).toBe(200);
    emulator.users.setEnabled('ann', false);
    expect(emulator.users.list()).toEqual([{ username: 'ann', status: 'CONFIRMED', enabled: false }]);
  });

  test("that don't exist are named in the error", () => {
    expect(() => createEmulator().users.enableTotp('zoe')).toThrow('no user "zoe"');
  });
});

describe('tokens', () => {
  test("carry Cognito's claims", async () => {
    const { emulator, addUser, start, clientId, poolId } = createHarness();
    emulator.pool.configure({ devices: 'off' });
    await addUser('ann');
    const { AccessToken, IdToken, ExpiresIn } = (await start('ann')).body.AuthenticationResult;
    const access = decodeJwt(AccessToken);
    const id = decodeJwt(IdToken);
    const uuid = expect.stringMatching(/^[0-9a-f-]{36}$/);
    const shared = {
      sub: uuid,
      iss: `https://cognito-idp.us-east-1.amazonaws.com/${poolId}`,
      origin_jti: access.origin_jti,
      event_id: uuid,
      auth_time: access.iat,
      iat: access.iat,
      exp: (access.iat ?? 0) + 3600,
      jti: uuid,
      amr: ['pwd'],
      acr: 'urn:cognito:loa:1',
    };
    expect(access).toEqual({
      ...shared,
      client_id: clientId,
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      username: 'ann',
    });
    expect(id).toEqual({
      ...shared,
      aud: clientId,
      token_use: 'id',
      'cognito:username': 'ann',
      email: 'ann@example.com',
      email_verified: true,
      phone_number: '+15555550839',
      phone_number_verified: true,
    });
    expect(ExpiresIn).toBe(3600);
    expect(access.jti).not.toBe(id.jti);
  });

  test("have the client's lifetime and the given issuer", async () => {
    const TokenValidityUnits = { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'hours' } as const;
    const validity = { AccessTokenValidity: 5, IdTokenValidity: 10, RefreshTokenValidity: 2, TokenValidityUnits };
    const {
      emulator,
      addUser,
      start,
      call,
      clientId: ClientId,
    } = createHarness({
      pool: poolWith({}, validity),
      issuer: 'http://localhost:9329/pool',
    });
    emulator.pool.configure({ devices: 'off' });
    await addUser('ann');
    const { AccessToken, IdToken, RefreshToken } = (await start('ann')).body.AuthenticationResult;
    const [access, id] = [decodeJwt(AccessToken), decodeJwt(IdToken)];
    expect((access.exp ?? 0) - (access.iat ?? 0)).toBe(300);
    expect((id.exp ?? 0) - (id.iat ?? 0)).toBe(600);
    expect(access.iss).toBe('http://localhost:9329/pool');
    expect((await call('GetUser', { AccessToken })).status).toBe(200);
    const refresh = () =>
      call('InitiateAuth', { ClientId, AuthFlow: 'REFRESH_TOKEN', AuthParameters: { REFRESH_TOKEN: RefreshToken } });
    emulator.clock.advance(2 * 3600 - 1);
    const refreshed = (await refresh()).body.AuthenticationResult;
    expect(refreshed).not.toHaveProperty('RefreshToken');
    expect(decodeJwt(refreshed.AccessToken)).toMatchObject({
      auth_time: access.auth_time,
      origin_jti: access.origin_jti,
    });
    emulator.clock.advance(1);
    expect((await refresh()).body.message).toBe('Refresh Token has expired');
  });

  test('of a device carry its device key', async () => {
    const { addUser, addDevice } = createHarness();
    await addUser('ann');
    const { accessToken, deviceKey } = await addDevice('ann');
    expect(decodeJwt(accessToken).device_key).toBe(deviceKey);
  });
});
