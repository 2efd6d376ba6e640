import type { AuthClient } from '../auth-client.js';
import { type CognitoClientConfig, type ResolvedConfig, resolveConfig } from '../connection/config.js';
import { createAuthEvents } from '../connection/events.js';
import { createServerClock } from '../connection/server-clock.js';
import { createSessionOwner } from '../session/session-owner.js';
import { sessionVerbs, tokenVerbs } from '../session/session-verbs.js';
import { createTokenStore } from '../session/token-store.js';
import { createPendingSignInStore } from '../sign-in/pending-sign-in.js';
import { comparingStorage } from '../storage/comparing-storage.js';
import { memoryStorage } from '../storage/memory-storage.js';
import { eagerSignIn, lazyVerbNames, lazyVerbs, userVerbNames } from './lazy-verbs.js';
import { loadChunk } from './load-chunk.js';
import type { EagerParts, RequestVerbs } from './request-chunk.js';

/**
 * Creates a client for one Cognito user pool. Create one for the app and share it.
 *
 * @throws Error if the configuration cannot work; the message says what to change.
 *
 * @example
 * ```ts
 * const auth = createCognitoClient({
 *   userPoolId: 'eu-central-1_AbCdEf123',
 *   userPoolClientId: '1example23456789',
 * });
 * ```
 */
export function createCognitoClient(configuration: CognitoClientConfig): AuthClient {
  return clientOf(resolveConfig(configuration));
}

function clientOf(config: ResolvedConfig): AuthClient {
  const { region, endpoint, userPoolClientId, environment } = config;
  const serverClock = createServerClock(config.clock);
  const target = { region, ...(endpoint && { endpoint }), fetch: environment.fetch, onDate: serverClock.observe };
  const transport = config.transport?.(target);
  const load = (operation: string) => loadChunk(() => import('./request-chunk.js'), config, operation);
  let loaded: RequestVerbs | undefined;
  let rehearsal: Promise<void> | undefined;
  const verbsFor = async (operation: string) => {
    const chunk = await load(operation);
    loaded ??= chunk.requestVerbs(parts);
    return loaded;
  };
  const channel = config.storage.isSharedByTabs === false ? undefined : `cmk.${userPoolClientId}`;
  const owner = createSessionOwner(config);
  const readUser = async () => (await owner.read())?.tokens.user;
  /** Revokes what an earlier sign-out could not. Most pages have nothing to revoke, and load nothing. */
  const catchUp = () =>
    owner
      .retired()
      .then(async ([token]) => token && (await verbsFor('RevokeToken')).session.revokeRetired())
      .catch(() => {});
  const events = createAuthEvents(environment, channel, readUser, config.report, catchUp);
  const tokens = createTokenStore(config, owner, async (session) =>
    (await verbsFor('InitiateAuth')).session.renew(session),
  );
  const pendingSignIn = createPendingSignInStore(config);
  const parts: EagerParts = { config, target, transport, events, owner, tokens, pendingSignIn };
  const verbs = lazyVerbs(lazyVerbNames, verbsFor);
  const client: AuthClient = {
    ...verbs,
    ...eagerSignIn(pendingSignIn, () => loaded, verbs),
    ...tokenVerbs({ tokens, events }),
    ...sessionVerbs({ owner, events, load: verbsFor }),
    createCheckClient: async () =>
      clientOf({
        ...config,
        storage: comparingStorage(memoryStorage(), undefined, config.clock),
        isCheck: true,
        report: (event) => config.report(event, true),
      }),
    serverClockOffset: serverClock.offset,
    subscribe: events.subscribe,
    preload: async () => {
      // Rehearse once per client, because a form may be shown often and the result is kept.
      const rehearsed = load('preload').then(({ prepareSrp }) => {
        rehearsal ??= prepareSrp(environment);
        return rehearsal;
      });
      // Reading the session opens the storage.
      await Promise.all([transport?.preload?.(), rehearsed, owner.read()]);
    },
    runtime: { clock: config.clock, environment },
    forUser(user) {
      let ofUser: ReturnType<RequestVerbs['forUser']> | undefined;
      return {
        ...client,
        ...lazyVerbs(userVerbNames, async (operation) => {
          const { forUser } = await verbsFor(operation);
          ofUser ??= forUser(user);
          return ofUser;
        }),
        signOut: (input) => client.signOut({ ...user, ...input }),
      };
    },
  };
  return client;
}
