import { createClients, type PoolIds } from './clients.js';

type Name = 'ours' | 'aws-amplify';

/** The functions that the benchmark calls in the page. Each rejects when its flow does not complete. */
export interface WirePage {
  start(ids: PoolIds): void;
  /** Runs what the form preloads while the user types. */
  showForm(client: Name): Promise<void>;
  signIn(client: Name, credentials: { username: string; password: string }, code?: string): Promise<void>;
  rememberAndSignOut(client: Name): Promise<void>;
  signOut(client: Name): Promise<void>;
  openSettings(client: Name): Promise<void>;
  prefer(client: Name): Promise<void>;
  /** Picks up the session of another tab. */
  join(client: Name): Promise<void>;
  refresh(client: Name): Promise<string>;
  /** Sends this many requests in a row and nothing else. Returns milliseconds. */
  network(times: number): Promise<number>;
  /** Signs in. Returns milliseconds. */
  timedSignIn(client: Name, credentials: { username: string; password: string }): Promise<number>;
}

function createPage(): WirePage {
  let clients: ReturnType<typeof createClients>;
  const page: WirePage = {
    start(ids) {
      clients = createClients(ids);
    },
    showForm: (client) => clients[client].preload(),
    async signIn(client, credentials, code) {
      const auth = clients[client];
      let { isSignedIn } = await auth.signIn(credentials);
      if (code) ({ isSignedIn } = await auth.confirmSignIn({ challengeResponse: code }));
      if (!isSignedIn) throw new Error(`${client} is not signed in.`);
    },
    async rememberAndSignOut(client) {
      await clients[client].rememberDevice();
      await clients[client].signOut();
    },
    signOut: (client) => clients[client].signOut(),
    async openSettings(client) {
      const auth = clients[client];
      await Promise.all([auth.fetchMFAPreference(), auth.fetchDevices(), auth.fetchUserAttributes()]);
    },
    prefer: (client) => clients[client].updateMFAPreference({ totp: 'PREFERRED' }),
    async join(client) {
      if (!(await clients[client].fetchAuthSession()).tokens) throw new Error(`${client} found no session.`);
    },
    async refresh(client) {
      const { tokens } = await clients[client].fetchAuthSession({ forceRefresh: true });
      if (!tokens) throw new Error(`${client} has no tokens.`);
      return String(tokens.accessToken);
    },
    async network(times) {
      const from = performance.now();
      for (let time = 0; time < times; time += 1) await (await fetch('/', { method: 'POST', body: '{}' })).text();
      return performance.now() - from;
    },
    async timedSignIn(client, credentials) {
      const from = performance.now();
      await page.signIn(client, credentials);
      return performance.now() - from;
    },
  };
  return page;
}

Object.assign(globalThis, { wirePage: createPage() });
