import type { AuthClient, AuthUser } from '../auth-client.js';
import { createStore, type Store } from '../flow/store.js';
import { hasProblem, problemOf } from '../problems/auth-error.js';
import type { Problem } from '../problems/problem.js';

/** The state of the session: a union on `step`. */
export type SessionState =
  | { readonly step: 'LOADING' }
  | { readonly step: 'SIGNED_IN'; readonly user: AuthUser }
  | { readonly step: 'SIGNED_OUT'; readonly reason: 'never' | 'user' | 'session-ended' | 'device-forgotten' }
  /** The stored session could not be checked, for example without a network. Retrying can help. */
  | { readonly step: 'UNKNOWN'; readonly problem: Problem };

/** The session as a store, kept up to date by the client's events. */
export interface SessionStore extends Store<SessionState> {
  /** Reads the session from the client. Calls at the same time share one read. */
  load(): Promise<SessionState>;
  /** Ends the session here, or everywhere with `global`. Rejects only if a global sign-out fails. */
  signOut(input?: { global?: boolean }): Promise<SessionState>;
}

/**
 * Creates a store of the session over any AuthClient.
 *
 * @example
 * ```ts
 * const session = createSessionStore(auth);
 * const state = await session.load();
 * if (state.step === 'SIGNED_IN') greet(state.user.username);
 * ```
 */
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
        // An event can have reported the reason already.
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
