import { type AuthClient, type AuthStorage, createCognitoClient, memoryStorage } from '../index.js';
import { createSessionStore } from '../session/session-store.js';
import { fetchTransport } from '../transport/fetch-transport.js';
import { type Emulator, password } from './emulated-client.js';

/** One request, with the user that its token belongs to. */
interface Sent {
  readonly tab: string;
  readonly operation: string;
  readonly user: string | undefined;
}

/**
 * Creates two tabs on one storage that hear nothing of each other, which is the worst moment of two tabs that do. `before` runs
 * before each request of a tab.
 */
export function twoUsers(
  emulator: Emulator,
  before: (tab: string, operation: string) => Promise<void> = async () => {},
) {
  const sent: Sent[] = [];
  const { shared } = memoryStorage();
  const refreshTokens = new Map<string, string>();

  function openTab(tab: string, store: AuthStorage['shared'] = shared) {
    const auth: AuthClient = createCognitoClient({
      userPoolId: emulator.pool.userPoolId,
      userPoolClientId: emulator.pool.userPoolClientId,
      storage: { shared: store, tab: memoryStorage().shared },
      environment: { locks: undefined as never, openChannel: () => undefined },
      clock: { now: () => emulator.clock.now(), after: () => () => {} },
      transport: fetchTransport({
        async fetch(request) {
          const operation = request.headers.get('x-amz-target')?.split('.')[1] ?? '';
          const { AccessToken, AuthParameters } = JSON.parse(await request.clone().text());
          const refreshToken = AuthParameters?.REFRESH_TOKEN;
          const user = AccessToken ? userOf(AccessToken) : refreshToken && refreshTokens.get(refreshToken);
          sent.push({ tab, operation, user });
          await before(tab, operation);
          const answer = await emulator.fetch(request);
          const { AuthenticationResult: result } = answer.ok ? await answer.clone().json() : {};
          if (result?.RefreshToken) refreshTokens.set(result.RefreshToken, userOf(result.AccessToken) ?? '');
          return answer;
        },
      }),
    });
    return { auth, session: createSessionStore(auth) };
  }

  return {
    shared,
    openTab,
    sent,
    signIn: (auth: AuthClient, username: string) => auth.signIn({ username, password }),
    /** Lists what a tab sent with the token of a user. */
    sentFor: (tab: string, user: string) => sent.filter((each) => each.tab === tab && each.user === user),
  };
}

function userOf(accessToken: string): string | undefined {
  return JSON.parse(atob(accessToken.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? '')).username;
}
