import type { AuthUser } from '../client/auth-client.js';
import type { ResolvedConfig } from '../client/config.js';
import type { AuthEvents } from '../client/events.js';
import type { LoadCode } from '../client/load-code.js';
import { notSignedIn } from '../client/not-signed-in.js';
import type { Send } from '../client/send.types.js';
import type { DeviceRecord, DeviceStore } from '../devices/device-store.js';
import { AuthError, hasProblem } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import { accessTokenClaims } from './jwt.js';

/** Refresh this long before the access token ends, milliseconds. */
const EARLY = 60_000;

export interface Tokens {
  readonly accessToken: string;
  readonly idToken?: string;
  /** Epoch milliseconds on this device's clock. */
  readonly expiresAt: number;
  readonly user: AuthUser;
}

/** What outlives a page of a session. The tokens are there so that tabs share one refresh. */
interface StoredSession {
  /** As typed at sign-in: the device record is kept under it. */
  readonly username: string;
  readonly refreshToken: string;
  readonly tokens: Tokens;
  /** The app client rotates refresh tokens: GetTokensFromRefreshToken is the way to new ones. */
  readonly rotates?: boolean;
}

export interface NewTokens {
  AccessToken?: string;
  IdToken?: string;
  RefreshToken?: string;
  ExpiresIn?: number;
}

/** The tokens of the signed-in user, in memory and in storage. */
export interface TokenStore {
  save(username: string, result: NewTokens): Promise<Tokens>;
  /** Tokens that are good for a while. Rejects with `not-signed-in`, or `signed-out` when the session has ended. */
  fresh(options?: { force?: boolean }): Promise<Tokens>;
  stored(): Promise<StoredSession | undefined>;
  /** The name that was typed at sign-in, under which the device record is kept. */
  username(): Promise<string>;
  /** Runs a call for the signed-in user; an access token that Cognito finds too old is refreshed once. */
  withAccessToken<Result>(call: (accessToken: string) => Promise<Result>): Promise<Result>;
  /** Drops what this tab knows, storage untouched. */
  dropMemory(): void;
  clear(): Promise<void>;
}

export function createTokenStore(parts: {
  config: ResolvedConfig;
  send: Send;
  load: LoadCode;
  devices: DeviceStore;
  events: AuthEvents;
}): TokenStore {
  const { config, send, load, devices, events } = parts;
  const { storage, clock, userPoolClientId } = config;
  const key = `cmk.${userPoolClientId}.session`;
  let memory: Tokens | undefined;
  let refreshing: Promise<Tokens> | undefined;

  async function stored(): Promise<StoredSession | undefined> {
    const text = await storage.shared.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as StoredSession);
  }

  async function save(username: string, result: NewTokens, rotates = false): Promise<Tokens> {
    if (!result.AccessToken) throw new AuthError('UnexpectedAnswer', problem('service'));
    const { sub, username: name } = accessTokenClaims(result.AccessToken, config);
    const refreshToken = result.RefreshToken ?? (await stored())?.refreshToken;
    const tokens = {
      accessToken: result.AccessToken,
      expiresAt: clock.now() + (result.ExpiresIn ?? 3600) * 1000,
      user: { username: name, userId: sub },
      ...(result.IdToken && { idToken: result.IdToken }),
    };
    if (refreshToken) {
      const session: StoredSession = { username, refreshToken, tokens, ...(rotates && { rotates }) };
      await storage.shared.set(key, JSON.stringify(session));
    }
    return keep(tokens);
  }

  /** From now on a sign-out in another tab must reach this one. */
  function keep(tokens: Tokens): Tokens {
    events.listen();
    memory = tokens;
    return tokens;
  }

  async function clear(): Promise<void> {
    memory = undefined;
    await storage.shared.remove(key);
  }

  function lasts(tokens: Tokens | undefined): tokens is Tokens {
    return tokens !== undefined && clock.now() < tokens.expiresAt - EARLY;
  }

  async function finish(username: string, accessToken: string, device: DeviceRecord): Promise<void> {
    const { confirmDevice } = await load('ConfirmDevice');
    await confirmDevice(parts, username, accessToken, device);
  }

  async function refresh(force: boolean): Promise<Tokens> {
    const session = await stored();
    if (!session) throw notSignedIn();
    // Another tab may have refreshed while this one waited, and a reload finds what the page before it had.
    const isNews = session.tokens.accessToken !== memory?.accessToken;
    if (lasts(session.tokens) && (isNews || !force)) {
      return keep(session.tokens);
    }
    const device = await devices.get(session.username);
    if (device && !device.confirmed && memory) {
      // Without it Cognito may refuse the refresh, and will say so; an access token that is too old says nothing.
      await finish(session.username, memory.accessToken, device).catch(() => undefined);
    }
    try {
      return await redeem(session, device?.deviceKey);
    } catch (error) {
      // The token of a tab that could not wait for this one is as good as ours.
      const newer = await stored();
      if (newer && newer.refreshToken !== session.refreshToken) return keep(newer.tokens);
      if (!hasProblem(error, 'signed-out', 'wrong-credentials', 'user-disabled', 'device-unknown')) throw error;
      await clear();
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
      return await save(username, answer.AuthenticationResult ?? {}, rotates);
    } catch (error) {
      // How Cognito words that refusal is unsure, so each that could be meant counts.
      if (rotates || !hasProblem(error, 'configuration', 'wrong-credentials')) throw error;
      return redeem({ ...session, rotates: true }, deviceKey);
    }
  }

  /** Web Locks where the browser has them: tabs that refresh at the same moment wait for the first. */
  function alone(work: () => Promise<Tokens>): Promise<Tokens> {
    const locks = storage.isSharedByTabs === false ? undefined : config.environment.locks;
    return locks ? locks.request(`${key}.refresh`, work) : work();
  }

  async function fresh({ force = false } = {}): Promise<Tokens> {
    if (lasts(memory) && !force) return memory;
    refreshing ??= alone(() => refresh(force)).finally(() => {
      refreshing = undefined;
    });
    try {
      return await refreshing;
    } catch (error) {
      // Refreshing early leaves time for a network that is away for a moment.
      const isGood = memory && !force && clock.now() < memory.expiresAt;
      if (isGood && hasProblem(error, 'network', 'service', 'rate-limited')) return memory as Tokens;
      throw error;
    }
  }

  const store: TokenStore = {
    save,
    fresh,
    stored,
    clear,
    dropMemory() {
      memory = undefined;
    },
    async username() {
      const session = await stored();
      if (!session) throw notSignedIn();
      return session.username;
    },
    async withAccessToken(call) {
      const { accessToken } = await fresh();
      try {
        return await call(accessToken);
      } catch (error) {
        if (!hasProblem(error, 'signed-out')) throw error;
        return call((await fresh({ force: true })).accessToken);
      }
    },
  };
  return store;
}
