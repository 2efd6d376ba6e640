import type { AuthClient } from '../auth-client.js';
import { type CognitoClientConfig, type EagerConfig, resolveConfig } from '../connection/config.js';
import { createAuthEvents } from '../connection/events.js';
import { createServerClock } from '../connection/server-clock.js';
import { sessionVerbs, tokenVerbs } from '../session/session-verbs.js';
import { detailsOf, ENDED, hasRetired, type StoredSession, sessionKey, sessionOf } from '../session/stored-session.js';
import { createTokenStore } from '../session/token-store.js';
import { pendingKey } from '../sign-in/pending-sign-in.js';
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

function clientOf(config: EagerConfig): AuthClient {
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
  const eager = config.storage;
  const channel = 'isSharedByTabs' in eager && eager.isSharedByTabs === false ? undefined : `cmk.${userPoolClientId}`;
  // What has loaded also knows the values that are only in memory.
  const storage = () => loaded?.storage ?? eager;
  const key = sessionKey(userPoolClientId);
  const read = async () => sessionOf(await storage().shared.get(key));

  async function end(session: StoredSession): Promise<void> {
    const isSealed = 'mark' in eager;
    // A mark needs no chunk, so no slow network keeps a session alive. A full store can refuse it.
    if (!loaded && isSealed && (await eager.mark(key, ENDED).catch(() => false))) return;
    await verbsFor('signOut').then(
      (verbs) => verbs.session.end(session),
      async (error) => {
        if (isSealed) throw error;
        const text = await eager.shared.get(key);
        if (sessionOf(text)?.id !== session.id) return;
        // The next page that loads the chunk revokes the token. The mark makes the text longer, which a full store refuses.
        await eager.shared.set(key, text + ENDED).catch(() => eager.shared.remove(key));
      },
    );
  }

  const pending = pendingKey(userPoolClientId);
  const readSignedIn = async () => {
    const session = await read();
    return session && detailsOf(session);
  };
  /** Revokes what an earlier sign-out could not. Most pages have nothing to revoke, and load nothing. */
  const catchUp = () =>
    storage()
      .shared.get(key)
      .then(async (text) => hasRetired(text) && (await verbsFor('RevokeToken')).session.revokeRetired())
      .catch(() => {});
  const events = createAuthEvents(environment, channel, readSignedIn, config.report, catchUp);
  const tokens = createTokenStore(config.clock, read, async (session, force) =>
    (await verbsFor('InitiateAuth')).refresh(session, force),
  );
  const parts: EagerParts = { config, target, transport, events, tokens };
  const verbs = lazyVerbs(lazyVerbNames, verbsFor);
  const client: AuthClient = {
    ...verbs,
    ...eagerSignIn({ get: () => eager.tab.get(pending), remove: () => eager.tab.remove(pending) }, () => loaded, verbs),
    ...tokenVerbs({ tokens, events }),
    ...sessionVerbs({ read, events, end, load: verbsFor }),
    createCheckClient: async () =>
      clientOf({
        ...config,
        storage: (await load('createCheckClient')).memoryStorage(),
        settleCheck: async (result) => (await verbsFor('InitiateAuth')).session.settleCheck(result),
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
      await Promise.all([transport?.preload?.(), rehearsed, read()]);
    },
    runtime: { clock: config.clock, environment },
    pool: config,
    authFlowType: config.authFlowType,
    rememberDeviceFor: config.rememberDeviceFor,
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
