import type { AuthClient } from '../auth-client.js';
import { type CognitoClientConfig, type ResolvedConfig, resolveConfig } from '../connection/config.js';
import { createAuthEvents } from '../connection/events.js';
import { createServerClock } from '../connection/server-clock.js';
import { createDeviceStore } from '../devices/device-store.js';
import { sessionVerbs } from '../session/session-verbs.js';
import { createTokenStore } from '../session/token-store.js';
import { createPendingStore } from '../sign-in/pending-store.js';
import { memoryStorage } from '../storage/memory-storage.js';
import type { EarlyContext } from './context.js';
import { lateVerbNames } from './late-verb-names.js';
import type { lateVerbs } from './late-verbs.js';
import { lazySignIn } from './lazy-sign-in.js';
import { lazyVerbs } from './lazy-verbs.js';
import { loadCode } from './load-chunk.js';

/**
 * A client for one Cognito user pool. Make one for the app and hand it to everything.
 *
 * @throws Error when the configuration cannot work; it says what to change.
 */
export function createCognitoClient(configuration: CognitoClientConfig): AuthClient {
  return clientOf(resolveConfig(configuration));
}

function clientOf(config: ResolvedConfig): AuthClient {
  const { region, endpoint, userPoolClientId, environment } = config;
  const serverClock = createServerClock(config.clock);
  const transport = config.transport({ region, ...(endpoint && { endpoint }), onDate: serverClock.observe });
  const load = (operation: string) => loadCode(() => import('./request-chunk.js'), config, operation);
  let late: ReturnType<typeof lateVerbs> | undefined;
  let rehearsal: Promise<void> | undefined;
  const talk = async (operation: string) => {
    const code = await load(operation);
    late ??= code.lateVerbs(context);
    return late;
  };
  const devices = createDeviceStore(config);
  const channel = config.storage.isSharedByTabs === false ? undefined : `cmk.${userPoolClientId}`;
  const events = createAuthEvents(environment, channel, () => tokens.dropMemory(), config.report);
  const tokens = createTokenStore(config, events, async (...session) =>
    (await talk('InitiateAuth')).session.renew(...session),
  );
  const pendings = createPendingStore(config);
  const context: EarlyContext = { config, transport, events, devices, tokens, pendings };
  const verbs = lazyVerbs(lateVerbNames, talk);
  return {
    ...verbs,
    ...lazySignIn(pendings, () => late, verbs),
    ...sessionVerbs(tokens, events, async (...ended) => (await talk('RevokeToken')).session.end(...ended)),
    createCheckClient: async () =>
      clientOf({
        ...config,
        storage: memoryStorage(),
        isCheck: true,
        report: (event) => config.report(event, true),
      }),
    serverClockOffset: serverClock.offset,
    subscribe: events.subscribe,
    preload: async () => {
      // Once: what it leaves behind stays, and a form may be shown often.
      const code = load('preload').then(({ prepareSrp }) => {
        rehearsal ??= prepareSrp(environment);
        return rehearsal;
      });
      // Reading the session opens the storage.
      await Promise.all([transport.preload?.(), code, tokens.stored()]);
    },
  };
}
