import type { AuthClient } from '../auth-client.js';
import { createStore } from '../flow/store.js';
import { hasProblem, problemOf } from '../problems/auth-error.js';
import type { SessionState } from './session.state.js';
import type { SessionStore } from './session-store.types.js';

/** Who is signed in, over any AuthClient: read once on load, then kept by the client's events. */
export function createSessionStore(auth: AuthClient): SessionStore {
  const store = createStore<SessionState>({ step: 'LOADING' });
  let loading: Promise<SessionState> | undefined;

  auth.subscribe((event) => {
    if (event.type === 'signedIn') store.set({ step: 'SIGNED_IN', user: event.user });
    if (event.type === 'signedOut') store.set({ step: 'SIGNED_OUT', reason: event.reason });
  });

  async function read(): Promise<SessionState> {
    try {
      const user = await auth.getCurrentUser();
      store.set({ step: 'SIGNED_IN', user });
    } catch (error) {
      if (hasProblem(error, 'not-signed-in')) {
        // An event may have told the reason already.
        if (store.getSnapshot().step !== 'SIGNED_OUT') store.set({ step: 'SIGNED_OUT', reason: 'never' });
      } else if (hasProblem(error, 'signed-out')) {
        store.set({ step: 'SIGNED_OUT', reason: 'session-ended' });
      } else {
        store.set({ step: 'UNKNOWN', problem: problemOf(error) });
      }
    }
    return store.getSnapshot();
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    load() {
      loading ??= read().finally(() => {
        loading = undefined;
      });
      return loading;
    },
    async signOut(input) {
      await auth.signOut(input);
      return store.getSnapshot();
    },
  };
}
