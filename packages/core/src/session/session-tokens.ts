import type { ConnectionContext } from '../connection/context.js';
import { AuthError, hasProblem, notSignedIn } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import { accessTokenClaims } from './jwt.js';
import { type RenewSession, type StoredSession, sessionKey, type TokenStore, type Tokens } from './token-store.js';

/** The part of AuthenticationResult that is stored. */
export interface NewTokens {
  AccessToken?: string;
  IdToken?: string;
  RefreshToken?: string;
  ExpiresIn?: number;
}

/** The tokens of the signed-in user, in storage and at Cognito. */
export interface SessionTokens extends TokenStore {
  /** Stores the tokens of a sign-in or a refresh. */
  save(username: string, result: NewTokens): Promise<Tokens>;
  readonly renew: RenewSession;
  /** Ends the session at Cognito, of this browser or everywhere. */
  end(session: StoredSession, isGlobal: boolean): Promise<unknown>;
  /** Returns the username as typed at sign-in, under which the device record is stored. */
  username(): Promise<string>;
  /** Runs a call with an access token, and once more with a new one if Cognito refuses the first. */
  withAccessToken<Result>(call: (accessToken: string) => Promise<Result>): Promise<Result>;
}

interface Parts extends ConnectionContext {
  readonly tokens: TokenStore;
  /** The device key that a refresh presents. */
  readonly deviceKey: (username: string, accessToken: string | undefined) => Promise<string | undefined>;
}

/** The parts of a client that a verb of a signed-in user can use. */
export interface SessionContext extends ConnectionContext {
  readonly tokens: SessionTokens;
}

/** Adds the calls to Cognito to the stored tokens. */
export function sessionTokens({ config, send, events, tokens, deviceKey: deviceKeyOf }: Parts): SessionTokens {
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
    const deviceKey = await deviceKeyOf(session.username, accessToken);
    try {
      return await redeem(session, deviceKey);
    } catch (error) {
      // A tab that could not wait for this one has newer tokens, which are as good.
      const newer = await tokens.stored();
      if (newer && newer.refreshToken !== session.refreshToken) return tokens.keep(newer.tokens);
      if (!hasProblem(error, 'signed-out', 'wrong-credentials', 'user-disabled', 'device-unknown')) throw error;
      await tokens.clear();
      events.emit({ type: 'signedOut', reason: 'session-ended' });
      throw new AuthError((error as Error).name, problem('signed-out'), 'InitiateAuth');
    }
  }

  /** Requests new tokens. An app client that rotates refresh tokens reveals itself by refusing REFRESH_TOKEN_AUTH. */
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
      // Do not undo a sign-out, or another user's sign-in, that happened in the meantime.
      if ((await tokens.stored())?.refreshToken !== REFRESH_TOKEN) throw notSignedIn();
      return await save(username, answer.AuthenticationResult ?? {}, rotates);
    } catch (error) {
      // AWS does not document the exact refusal, so accept both that fit.
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
