import { type AuthClient, type AuthStorage, createCognitoClient, type Transport, WireError } from '../index.js';
import { createSessionStore } from '../session/session-store.js';
import type { StoredSession } from '../session/stored-session.js';
import type { Scheduler } from './scheduler.js';

const userPoolId = 'eu-central-1_AbCdEfGhI';
const userPoolClientId = '1example23456789';
const prefix = `cmk.${userPoolClientId}`;

interface Issued {
  readonly username: string;
  /** Numbers the sign-in it comes from: revoking one token revokes all of these. */
  readonly origin: number;
  /** True if the sign-in presented a device. */
  readonly isBound: boolean;
  isSpent: boolean;
  isRevoked: boolean;
}

/**
 * Creates a pool of ann and bob that answers in microtasks, so that a scheduler can run thousands of orders. It has sign-in,
 * refresh, rotation, revocation and devices, with the emulator's rules.
 */
function tinyPool(rotates: boolean) {
  const refreshTokens = new Map<string, Issued>();
  const revoked = new Set<number>();
  const forgotten = new Set<string>();
  let made = 0;

  const encode = (payload: object) => btoa(JSON.stringify(payload)).replaceAll('=', '');
  const refuse = (name: string, message: string) => {
    throw new WireError(name, message);
  };

  function issue(username: string, origin: number, isBound: boolean, withRefreshToken: boolean) {
    made += 1;
    const claims = {
      sub: `sub-${username}`,
      username,
      token_use: 'access',
      client_id: userPoolClientId,
      iss: `https://cognito-idp.eu-central-1.amazonaws.com/${userPoolId}`,
      origin,
      jti: made,
    };
    const refreshToken = `refresh-${made}`;
    if (withRefreshToken)
      refreshTokens.set(refreshToken, { username, origin, isBound, isSpent: false, isRevoked: false });
    return {
      AuthenticationResult: {
        AccessToken: `e30.${encode(claims)}.c2ln`,
        ExpiresIn: 3600,
        ...(withRefreshToken && { RefreshToken: refreshToken }),
      },
    };
  }

  function redeem(token: string) {
    const found = refreshTokens.get(token);
    if (!found || found.isSpent) return refuse('NotAuthorizedException', 'Invalid Refresh Token');
    if (found.isRevoked) return refuse('NotAuthorizedException', 'Refresh Token has been revoked');
    found.isSpent = rotates;
    return issue(found.username, found.origin, found.isBound, rotates);
  }

  const claimsOf = (token: string) =>
    JSON.parse(atob(token.split('.')[1] ?? '')) as { username: string; origin: number };

  /** Throws if an access token is revoked. */
  function check(token: string) {
    const claims = claimsOf(token);
    if (revoked.has(claims.origin)) refuse('NotAuthorizedException', 'Access Token has been revoked');
    return claims;
  }

  function answer(operation: string, input: Record<string, unknown>): object {
    switch (operation) {
      case 'InitiateAuth': {
        const { USERNAME, DEVICE_KEY, REFRESH_TOKEN } = input.AuthParameters as Record<string, string>;
        // Users sign in with an alias.
        const username = USERNAME?.replace('@example.com', '') ?? '';
        if (DEVICE_KEY && forgotten.has(username)) return refuse('ResourceNotFoundException', 'Device does not exist.');
        if (!REFRESH_TOKEN) return issue(username, ++made, DEVICE_KEY !== undefined, true);
        if (rotates) return refuse('InvalidParameterException', 'REFRESH_TOKEN_AUTH flow not enabled for this client');
        return redeem(REFRESH_TOKEN);
      }
      case 'GetTokensFromRefreshToken':
        return redeem(input.RefreshToken as string);
      case 'RevokeToken': {
        const found = refreshTokens.get(input.Token as string);
        // Of rotated tokens, only this one: the harsher reading.
        if (found) found.isRevoked = true;
        if (found && !rotates) revoked.add(found.origin);
        return {};
      }
      case 'UpdateDeviceStatus':
      case 'ForgetDevice': {
        const { username } = check(input.AccessToken as string);
        if (input.DeviceKey !== `device-of-${username}`) {
          return refuse('ResourceNotFoundException', 'Device does not exist.');
        }
        // Refresh tokens are bound to the device.
        if (operation === 'ForgetDevice') {
          forgotten.add(username);
          for (const issued of refreshTokens.values()) {
            if (issued.username === username && issued.isBound) issued.isRevoked = true;
          }
        }
        return {};
      }
      default:
        throw new Error(`The tiny pool does not know ${operation}.`);
    }
  }

  return {
    answer,
    claimsOf,
    isRevoked: (token: string) => refreshTokens.get(token)?.isRevoked ?? false,
    isSpent: (token: string) => refreshTokens.get(token)?.isSpent ?? false,
    /** Lists the users whose device was forgotten. */
    forgotten: () => [...forgotten],
    ownerOf: (token: string) => refreshTokens.get(token)?.username,
    /** Lists the refresh tokens that Cognito would still accept. */
    liveTokens: () =>
      [...refreshTokens].filter(([, { isSpent, isRevoked }]) => !isSpent && !isRevoked).map(([token]) => token),
  };
}

/** The actions of a user in a tab. */
export const actions = {
  refresh: (auth: AuthClient) => auth.fetchAuthSession({ forceRefresh: true }),
  signOut: (auth: AuthClient) => auth.signOut(),
  signInAsBob: (auth: AuthClient) => auth.signIn({ username: 'bob@example.com', password: 'x' }),
  remember: (auth: AuthClient) => auth.rememberDevice(),
  forget: (auth: AuthClient) => auth.forgetDevice(),
} as const;

export type Action = keyof typeof actions | 'reload';

export interface TwoTabsOptions {
  /** Holds each access until it is chosen. */
  readonly scheduler: Scheduler;
  readonly rotates?: boolean;
  /** False if the tabs cannot send each other messages. */
  readonly hasChannel?: boolean;
}

/** Creates two tabs of one origin, whose accesses to storage, network and channel wait for a scheduler. */
export function twoTabs({ scheduler, rotates = false, hasChannel = true }: TwoTabsOptions) {
  const pool = tinyPool(rotates);
  const values = new Map<string, string>();
  const channels = new Set<{ onmessage: ((event: { data: unknown }) => void) | null }>();
  let isFree = true;

  const record = () =>
    JSON.parse(values.get(`${prefix}.session`) ?? '{}') as Partial<StoredSession> & { retired?: readonly string[] };

  const held = async <Result>(work: () => Result): Promise<Result> => {
    if (!isFree) await scheduler.turn();
    return work();
  };
  const storage = (): AuthStorage => ({
    shared: {
      get: (key) => held(() => values.get(key)),
      set: (key, value) => held(() => void values.set(key, value)),
      remove: (key) => held(() => void values.delete(key)),
      compareAndSet: (key, expected, next) =>
        held(() => {
          if (values.get(key) !== expected) return false;
          if (next === undefined) values.delete(key);
          else values.set(key, next);
          return true;
        }),
    },
    tab: { get: async () => undefined, set: async () => {}, remove: async () => {} },
  });

  function openChannel() {
    if (!hasChannel) return undefined;
    const channel = {
      onmessage: null as ((event: { data: unknown }) => void) | null,
      postMessage(data: unknown) {
        for (const other of channels) if (other !== channel) void held(() => other.onmessage?.({ data }));
      },
    };
    channels.add(channel);
    return channel as unknown as BroadcastChannel;
  }

  function openTab() {
    const transport: Transport = {
      async send(operation, input) {
        // Cognito acts at once; its answer takes its time.
        const answer = await Promise.resolve()
          .then(() => pool.answer(operation, input as Record<string, unknown>))
          .catch((error: unknown) => error);
        await held(() => {});
        if (answer instanceof Error) throw answer;
        return answer as never;
      },
    };
    const auth = createCognitoClient({
      userPoolId,
      userPoolClientId,
      authFlowType: 'USER_PASSWORD_AUTH',
      storage: storage(),
      transport: () => transport,
      clock: { now: () => 1_772_856_306_000, after: () => () => {} },
      // No locks: the rules must hold in a browser that forbids them.
      environment: { locks: undefined as never, openChannel },
    });
    const session = createSessionStore(auth);
    return { auth, session };
  }

  const tabs = [openTab(), openTab()];
  const done: { readonly name: Action; readonly began: number; readonly ended: number; readonly succeeded: boolean }[] =
    [];
  let time = 0;

  return {
    pool,
    tabs,
    done,
    stored() {
      const { id, refreshToken = '', tokens } = record();
      return id && tokens ? { username: tokens.user.username, refreshToken } : null;
    },
    /** Lists the users who have a device here, and the names that lead to one. */
    devices: () => ({
      users: ['ann', 'bob'].filter((user) => values.has(`${prefix}.device.${user}`)),
      names: JSON.parse(values.get(`${prefix}.names`) ?? '[]') as [typed: string, userId: string][],
    }),
    retired: () => record().retired ?? [],
    /** Signs ann in, on a device of hers, in both tabs. */
    async begin() {
      for (const user of ['ann', 'bob']) {
        const device = { deviceKey: `device-of-${user}`, deviceGroupKey: 'g', devicePassword: 'p', confirmed: true };
        values.set(`${prefix}.device.${user}`, JSON.stringify(device));
      }
      const names = ['ann', 'bob'].map((user) => [`${user}@example.com`, user]);
      values.set(`${prefix}.names`, JSON.stringify(names));
      await tabs[0]?.auth.signIn({ username: 'ann@example.com', password: 'x' });
      for (const { session } of tabs) await session.load();
      isFree = false;
    },
    act(tab: number, name: Action): void {
      const began = time++;
      const finish = (succeeded: boolean) => done.push({ name, began, ended: time++, succeeded });
      const work = async () => {
        if (name !== 'reload') return actions[name]((tabs[tab] ?? openTab()).auth);
        tabs[tab] = openTab();
        return (tabs[tab] as ReturnType<typeof openTab>).session.load();
      };
      work().then(
        () => finish(true),
        () => finish(false),
      );
    },
    /** Lets every access go at once from now on. */
    free() {
      isFree = true;
    },
  };
}
