import { decodeJwt, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { expect } from 'vitest';
import { createBareService } from '../bare-service.js';
import { createHarness, type Harness, poolWith } from '../harness.js';
import type { Cases } from './behavior.js';

async function signedIn(...pool: Parameters<typeof poolWith>) {
  const harness = createHarness({ pool: poolWith(...pool) });
  harness.emulator.pool.configure({ devices: 'off' });
  await harness.addUser('ann');
  const { body } = await harness.start('ann');
  const { AccessToken, RefreshToken } = body.AuthenticationResult;
  const refresh = (REFRESH_TOKEN: string) => initiateRefresh(harness, { REFRESH_TOKEN });
  const getUser = (token = AccessToken) => harness.call('GetUser', { AccessToken: token });
  const revoke = (changes: object = {}) =>
    harness.call('RevokeToken', { ClientId: harness.clientId, Token: RefreshToken, ...changes });
  const rotate = (token: string) =>
    harness.call('GetTokensFromRefreshToken', { ClientId: harness.clientId, RefreshToken: token });
  return { harness, AccessToken, RefreshToken, refresh, getUser, revoke, rotate };
}

const initiateRefresh = ({ call, clientId }: Harness, AuthParameters: Record<string, string>) =>
  call('InitiateAuth', { ClientId: clientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters });

/** Signs the claims of `original` with another RSA key. */
async function forge(original: string, changes: Record<string, unknown> = {}): Promise<string> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const header = { alg: 'RS256', jwk: await exportJWK(publicKey) };
  return new SignJWT({ ...decodeJwt(original), ...changes }).setProtectedHeader(header).sign(privateKey);
}

const rotating = {
  ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
  RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 },
} as const;

/** Behaviors of tokens: refresh, revocation and authorization. */
export const tokenCases: Cases = {
  'InitiateAuth REFRESH_TOKEN_AUTH | malformed/unknown refresh token': async () =>
    (await signedIn({})).refresh('not.a.refresh.token'),
  'InitiateAuth REFRESH_TOKEN_AUTH | device tracking on and DEVICE_KEY missing': async () => {
    const harness = createHarness();
    await harness.addUser('ann');
    const { refreshToken: REFRESH_TOKEN, deviceKey: DEVICE_KEY } = await harness.addDevice('ann');
    expect((await initiateRefresh(harness, { REFRESH_TOKEN, DEVICE_KEY })).status).toBe(200);
    return initiateRefresh(harness, { REFRESH_TOKEN });
  },
  'InitiateAuth REFRESH_TOKEN_AUTH | revoked': async () => {
    const { refresh, revoke, RefreshToken } = await signedIn({});
    expect((await refresh(RefreshToken)).status).toBe(200);
    expect((await revoke()).body).toEqual({});
    return refresh(RefreshToken);
  },
  'InitiateAuth REFRESH_TOKEN_AUTH | expired': async () => {
    const { harness, refresh, RefreshToken } = await signedIn({});
    harness.emulator.clock.advance(30 * 24 * 3600);
    return refresh(RefreshToken);
  },
  'InitiateAuth REFRESH_TOKEN_AUTH | rotation enabled on the client': async () => {
    const { refresh, RefreshToken } = await signedIn({}, rotating);
    return refresh(RefreshToken);
  },
  'GetTokensFromRefreshToken | rotated token presented after its grace period': async () => {
    const { harness, rotate, RefreshToken, getUser } = await signedIn({}, rotating);
    const first = await rotate(RefreshToken);
    const second: string = first.body.AuthenticationResult.RefreshToken;
    expect(second).not.toBe(RefreshToken);
    harness.emulator.clock.advance(9);
    expect((await rotate(RefreshToken)).status).toBe(200);
    harness.emulator.clock.advance(2);
    const reused = await rotate(RefreshToken);
    expect((await rotate(second)).body.message).toBe('Refresh Token has been revoked');
    expect((await getUser()).body.message).toBe('Access Token has been revoked');
    return reused;
  },
  'GetUser (and every AccessToken operation) | not a JWT / wrong pool': async () => {
    const { getUser } = await signedIn({});
    const other = createHarness({ pool: { ...poolWith({}), userPoolId: 'us-east-1_Another00' } });
    await other.addUser('ann');
    const foreign = await getUser(await other.accessToken('ann'));
    expect(foreign.body).toEqual((await getUser('garbage')).body);
    return foreign;
  },
  'GetUser (and every AccessToken operation) | bad signature': async () => {
    const { getUser, AccessToken } = await signedIn({});
    return getUser(await forge(AccessToken));
  },
  'GetUser (and every AccessToken operation) | expired': async () => {
    const { harness, getUser } = await signedIn({});
    harness.emulator.clock.advance(3600);
    return getUser();
  },
  'GetUser (and every AccessToken operation) | revoked (GlobalSignOut, RevokeToken, AdminUserGlobalSignOut)':
    async () => {
      const { harness, getUser, revoke } = await signedIn({});
      await revoke();
      const revoked = await getUser();
      const AccessToken = await harness.accessToken('ann');
      await harness.call('AdminUserGlobalSignOut', { UserPoolId: harness.poolId, Username: 'ann' });
      expect((await getUser(AccessToken)).body).toEqual(revoked.body);
      return revoked;
    },
  'GetUser (and every AccessToken operation) | user deleted': async () => {
    const { harness, AccessToken, getUser } = await signedIn({});
    await harness.call('DeleteUser', { AccessToken });
    return getUser();
  },
  'GlobalSignOut | ok': async () => {
    const { harness, AccessToken, RefreshToken, getUser, refresh } = await signedIn({});
    const answer = await harness.call('GlobalSignOut', { AccessToken });
    expect(answer.body).toEqual({});
    expect((await getUser()).status).toBe(400);
    expect((await refresh(RefreshToken)).status).toBe(400);
    return answer;
  },
  'RevokeToken | token is not a refresh token': async () => {
    const { revoke, AccessToken } = await signedIn({});
    return revoke({ Token: AccessToken });
  },
  'RevokeToken | client has EnableTokenRevocation=false': async () =>
    (await signedIn({}, { EnableTokenRevocation: false })).revoke(),
  'RevokeToken | token of another client / secret wrong': async () => {
    const { harness, revoke } = await signedIn({});
    const { body } = await harness.call('CreateUserPoolClient', { UserPoolId: harness.poolId, ClientName: 'other' });
    return revoke({ ClientId: body.UserPoolClient.ClientId });
  },
  'GetUser (and every AccessToken operation) | scope aws.cognito.signin.user.admin missing': async () => {
    const { call, sign } = await createBareService();
    return call('GetUser', { AccessToken: await sign({ scope: 'openid' }) });
  },
};
