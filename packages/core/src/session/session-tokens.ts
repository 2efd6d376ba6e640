import type { AuthUser, SignedOutReason } from '../auth-client.js';
import type { ConnectionContext } from '../connection/context.js';
import { AuthError, hasProblem, notSignedIn } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import { bytesToBase64 } from '../srp/bytes.js';
import type { NewTokens } from '../transport/wire.js';
import { endingOf, endOfSession } from './endings.js';
import { accessTokenClaims, lifetimeOf } from './jwt.js';
import {
  allTokens,
  beginSession,
  dropRetired,
  endSession,
  endSessionOf,
  isSameSession,
  renewSession,
  type SessionChange,
  type SessionOwner,
} from './session-owner.js';
import type { StoredSession, Tokens } from './stored-session.js';
import type { TokenStore } from './token-store.js';

/** The tokens of the signed-in user, and their exchange with Cognito. */
export interface SessionTokens extends TokenStore {
  /** Begins the session of a sign-in. */
  begin(username: string, result: NewTokens): Promise<StoredSession>;
  /** Requests new tokens for a session. */
  renew(session: StoredSession): Promise<StoredSession>;
  /**
   * Refreshes the session after a check of its user. If Cognito has ended it, because the check made one session too many, the
   * session goes on with the tokens of the check. Resolves to the tokens that stay with the check.
   */
  settleCheck(result: NewTokens): Promise<NewTokens>;
  /**
   * Ends a session, if it is still the stored one, and reports the reason if there is one. Its refresh token stays stored until
   * Cognito has revoked it.
   */
  end(session: StoredSession, reason?: SignedOutReason): Promise<void>;
  /** Ends the session of a user, also one of a later sign-in, and reports the reason. */
  endAllOf(user: AuthUser, reason: SignedOutReason): Promise<void>;
  /** Revokes the tokens of sessions that are over. Those that Cognito does not answer for stay for the next time. */
  revokeRetired(): Promise<void>;
  /** Ends all sessions of the user at Cognito. */
  revokeEverywhere(): Promise<unknown>;
  /**
   * Runs a call with an access token, and once more with a new one if Cognito refuses the first. The call gets the session
   * too, so that all it sends belongs to one user.
   */
  withAccessToken<Result>(call: (accessToken: string, session: StoredSession) => Promise<Result>): Promise<Result>;
}

interface Parts extends ConnectionContext {
  readonly owner: SessionOwner;
  readonly tokens: TokenStore;
  /** Returns the device key that a refresh presents. */
  readonly deviceKey: (userId: string, accessToken: string) => Promise<string | undefined>;
  /** Confirms the device of a check, without which Cognito refuses to refresh its tokens. */
  readonly confirmDevice: (
    userId: string,
    accessToken: string,
    metadata: NewTokens['NewDeviceMetadata'],
  ) => Promise<unknown>;
}

/** The parts that a verb of a signed-in user can take from its client. */
export interface SessionContext extends ConnectionContext {
  readonly tokens: SessionTokens;
}

/** Adds the exchange with Cognito to the stored session. */
export function sessionTokens({
  config,
  send,
  events,
  owner,
  tokens,
  deviceKey: deviceKeyOf,
  confirmDevice,
}: Parts): SessionTokens {
  const { clock, environment, userPoolClientId: ClientId } = config;
  /** The tokens whose revocation is on its way. */
  const revoking = new Set<string>();
  /** The tokens of a check that has just passed, until they replace those of the session. */
  let spare: Pick<StoredSession, 'tokens' | 'refreshToken' | 'deviceKey'> | undefined;

  function tokensOf(result: NewTokens): Tokens {
    if (!result.AccessToken) throw new AuthError('UnexpectedAnswer', problem('service'));
    const { sub, username } = accessTokenClaims(result.AccessToken, config);
    const seconds = Math.min(result.ExpiresIn ?? 3600, lifetimeOf(result.IdToken));
    return {
      accessToken: result.AccessToken,
      expiresAt: clock.now() + seconds * 1000,
      user: { username, userId: sub },
      ...(result.IdToken && { idToken: result.IdToken }),
    };
  }

  async function begin(username: string, result: NewTokens): Promise<StoredSession> {
    const id = bytesToBase64(environment.crypto.getRandomValues(new Uint8Array(12)));
    const session = { id, username, refreshToken: result.RefreshToken ?? '', tokens: tokensOf(result) };
    const before = await owner.change(beginSession(session));
    // Listen, so that a sign-out in another tab reaches this one. A check has no session that outlives it.
    if (!config.settleCheck) events.listen();
    void revokeAll(allTokens(before));
    return session;
  }

  async function endBy(change: SessionChange, reason?: SignedOutReason): Promise<void> {
    // A request can find the session gone before the event arrives, and must know why.
    if (reason) events.because(reason);
    await owner.change(change);
    if (reason) await events.emit({ type: 'signedOut', reason });
  }

  async function renew(session: StoredSession): Promise<StoredSession> {
    const { user, accessToken } = session.tokens;
    const deviceKey = session.deviceKey ?? (await deviceKeyOf(user.username, accessToken));
    let renewed: StoredSession;
    try {
      renewed = await redeem(session, deviceKey);
    } catch (error) {
      // A tab that could not wait for this one has newer tokens, which are as good.
      const newer = await owner.read();
      if (newer && newer.refreshToken !== session.refreshToken) return newer;
      const reason = endingOf(error);
      if (!reason) throw error;
      if (spare?.tokens.user.userId !== user.userId) {
        await endBy(endSession(session), reason);
        throw new AuthError((error as Error).name, problem('signed-out'), 'InitiateAuth');
      }
      renewed = { ...session, ...spare };
      spare = undefined;
    }
    const { session: stored } = await owner.change(renewSession(session, renewed));
    if (isSameSession(stored, session)) return renewed;
    void revokeRetired();
    if (!stored) throw notSignedIn();
    return stored;
  }

  async function settleCheck(result: NewTokens): Promise<NewTokens> {
    const { RefreshToken: refreshToken = '', NewDeviceMetadata: metadata, ...rest } = result;
    const own = { tokens: tokensOf(result), refreshToken, deviceKey: metadata?.DeviceKey };
    spare = own;
    try {
      await tokens.fresh({ force: true });
      if (spare === own) return result;
      await confirmDevice(own.tokens.user.username, own.tokens.accessToken, metadata);
      await events.emit({ type: 'userSessionsChanged' });
      return rest;
    } catch {
      // Without an answer the session stays as it is, and the check has passed.
      return result;
    } finally {
      spare = undefined;
    }
  }

  /** Requests new tokens. An app client that rotates refresh tokens reveals itself by refusing REFRESH_TOKEN_AUTH. */
  async function redeem(session: StoredSession, deviceKey: string | undefined): Promise<StoredSession> {
    const { refreshToken: REFRESH_TOKEN, rotates = false } = session;
    try {
      const { AuthenticationResult: result = {} } = await (rotates
        ? send('GetTokensFromRefreshToken', {
            ClientId,
            RefreshToken: REFRESH_TOKEN,
            ...(deviceKey && { DeviceKey: deviceKey }),
          })
        : send('InitiateAuth', {
            AuthFlow: 'REFRESH_TOKEN_AUTH',
            ClientId,
            AuthParameters: { REFRESH_TOKEN, ...(deviceKey && { DEVICE_KEY: deviceKey }) },
          }));
      return { ...session, tokens: tokensOf(result), refreshToken: result.RefreshToken ?? REFRESH_TOKEN };
    } catch (error) {
      // The exact refusal is not documented, so all that fit count.
      const isDeleted = (error as Error).name === 'UserNotFoundException';
      const mayRotate = hasProblem(error, 'configuration', 'wrong-credentials', 'invalid-input');
      if (rotates || isDeleted || !mayRotate) throw error;
      return redeem({ ...session, rotates: true }, deviceKey);
    }
  }

  async function withAccessToken<Result>(
    call: (accessToken: string, session: StoredSession) => Promise<Result>,
  ): Promise<Result> {
    const session = await tokens.fresh();
    try {
      return await call(session.tokens.accessToken, session);
    } catch (error) {
      // Cognito knows more than the access token: it refuses the refresh too, and says why, if the session is over.
      if (!hasProblem(error, ...endOfSession)) throw error;
      const renewed = await tokens.fresh({ force: true });
      // Another user signed in: the call was not meant for them.
      if (renewed.id !== session.id) throw error;
      return call(renewed.tokens.accessToken, renewed);
    }
  }

  async function revoke(Token: string): Promise<void> {
    revoking.add(Token);
    try {
      await send('RevokeToken', { Token, ClientId });
    } catch (error) {
      // Any other refusal is final.
      if (hasProblem(error, 'network', 'service', 'rate-limited')) throw error;
    } finally {
      revoking.delete(Token);
    }
    await owner.change(dropRetired(Token));
  }

  async function revokeRetired(): Promise<void> {
    // Without a network or a storage they wait for the next time.
    const { retired } = await owner.change((record) => record).catch(() => ({ retired: [] }));
    await revokeAll(retired);
  }

  async function revokeAll(retired: readonly string[]): Promise<void> {
    await Promise.allSettled(retired.filter((token) => !revoking.has(token)).map(revoke));
  }

  return {
    fresh: tokens.fresh,
    begin,
    renew,
    settleCheck,
    end: (session, reason) => endBy(endSession(session), reason),
    endAllOf: (user, reason) => endBy(endSessionOf(user), reason),
    withAccessToken,
    revokeRetired,
    revokeEverywhere: () => withAccessToken((AccessToken) => send('GlobalSignOut', { AccessToken })),
  };
}
