import type { EarlyContext } from '../client/context.js';
import type { Send } from '../connection/send.types.js';
import { confirmDevice } from '../devices/confirm-device.js';
import { AuthError, hasProblem } from '../problems/auth-error.js';
import { notSignedIn } from '../problems/not-signed-in.js';
import { problem } from '../problems/problem.js';
import { accessTokenClaims } from './jwt.js';
import { sessionKey } from './session-key.js';
import type { NewTokens, SessionTokens } from './session-tokens.types.js';
import type { StoredSession, Tokens } from './token-store.js';

export function sessionTokens(context: EarlyContext, send: Send): SessionTokens {
  const { config, devices, events, tokens } = context;
  const { storage, clock, userPoolClientId } = config;

  async function save(username: string, result: NewTokens, rotates = false): Promise<Tokens> {
    if (!result.AccessToken) throw new AuthError('UnexpectedAnswer', problem('service'));
    const { sub, username: name } = accessTokenClaims(result.AccessToken, config);
    const refreshToken = result.RefreshToken ?? (await tokens.stored())?.refreshToken;
    const saved = {
      accessToken: result.AccessToken,
      expiresAt: clock.now() + (result.ExpiresIn ?? 3600) * 1000,
      user: { username: name, userId: sub },
      ...(result.IdToken && { idToken: result.IdToken }),
    };
    if (refreshToken) {
      const session: StoredSession = { username, refreshToken, tokens: saved, ...(rotates && { rotates }) };
      await storage.shared.set(sessionKey(config), JSON.stringify(session));
    }
    return tokens.keep(saved);
  }

  async function renew(session: StoredSession, accessToken: string | undefined): Promise<Tokens> {
    const device = await devices.get(session.username);
    if (device && !device.confirmed && accessToken) {
      // Without it Cognito may refuse the refresh, and will say so; an access token that is too old says nothing.
      const parts = { config, devices, send };
      await confirmDevice(parts, session.username, accessToken, device).catch(() => undefined);
    }
    try {
      return await redeem(session, device?.deviceKey);
    } catch (error) {
      // The token of a tab that could not wait for this one is as good as ours.
      const newer = await tokens.stored();
      if (newer && newer.refreshToken !== session.refreshToken) return tokens.keep(newer.tokens);
      if (!hasProblem(error, 'signed-out', 'wrong-credentials', 'user-disabled', 'device-unknown')) throw error;
      await tokens.clear();
      events.emit({ type: 'signedOut', reason: 'session-ended' });
      throw new AuthError((error as Error).name, problem('signed-out'), 'InitiateAuth');
    }
  }

  /** An app client that rotates refresh tokens refuses REFRESH_TOKEN_AUTH, and from that it is known. */
  async function redeem(session: StoredSession, deviceKey: string | undefined): Promise<Tokens> {
    const { username, refreshToken: REFRESH_TOKEN, rotates = false } = session;
    const device = deviceKey && { DEVICE_KEY: deviceKey };
    try {
      const answer = await (rotates
        ? send('GetTokensFromRefreshToken', {
            ClientId: userPoolClientId,
            RefreshToken: REFRESH_TOKEN,
            ...(deviceKey && { DeviceKey: deviceKey }),
          })
        : send('InitiateAuth', {
            AuthFlow: 'REFRESH_TOKEN_AUTH',
            ClientId: userPoolClientId,
            AuthParameters: { REFRESH_TOKEN, ...device },
          }));
      // A sign-out meanwhile is not undone, nor somebody else's sign-in.
      if ((await tokens.stored())?.refreshToken !== REFRESH_TOKEN) throw notSignedIn();
      return await save(username, answer.AuthenticationResult ?? {}, rotates);
    } catch (error) {
      // How Cognito words that refusal is unsure, so each that could be meant counts.
      if (rotates || !hasProblem(error, 'configuration', 'wrong-credentials')) throw error;
      return redeem({ ...session, rotates: true }, deviceKey);
    }
  }

  async function withAccessToken<Result>(call: (accessToken: string) => Promise<Result>): Promise<Result> {
    const { accessToken } = await tokens.fresh();
    try {
      return await call(accessToken);
    } catch (error) {
      if (!hasProblem(error, 'signed-out')) throw error;
      return call((await tokens.fresh({ force: true })).accessToken);
    }
  }

  return {
    ...tokens,
    save,
    renew,
    withAccessToken,
    end({ refreshToken }, isGlobal) {
      if (isGlobal) return withAccessToken((AccessToken) => send('GlobalSignOut', { AccessToken }));
      return send('RevokeToken', { Token: refreshToken, ClientId: userPoolClientId });
    },
    async username() {
      const session = await tokens.stored();
      if (!session) throw notSignedIn();
      return session.username;
    },
  };
}
