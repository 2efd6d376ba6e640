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

  /** Counts the session events. */
  let generation = 0;

  auth.subscribe((event) => {
    if (event.type !== 'signedIn' && event.type !== 'signedOut') return;
    generation += 1;
    show(
      event.type === 'signedIn'
        ? { step: 'SIGNED_IN', user: event.user }
        : { step: 'SIGNED_OUT', reason: event.reason },
    );
  });

  function show(next: SessionState): void {
    const before = store.getSnapshot();
    const isSameUser =
      before.step === 'SIGNED_IN' && next.step === 'SIGNED_IN' && before.user.userId === next.user.userId;
    if (!isSameUser) store.set(next);
  }

  async function request(): Promise<SessionState> {
    try {
      return { step: 'SIGNED_IN', user: await auth.getCurrentUser() };
    } catch (error) {
      if (hasProblem(error, 'not-signed-in')) {
        // An event can have reported the reason already.
        const before = store.getSnapshot();
        return before.step === 'SIGNED_OUT' ? before : { step: 'SIGNED_OUT', reason: 'never' };
      }
      if (hasProblem(error, 'signed-out')) return { step: 'SIGNED_OUT', reason: 'session-ended' };
      return { step: 'UNKNOWN', problem: problemOf(error) };
    }
  }

  async function read(): Promise<SessionState> {
    const mine = generation;
    const state = await request();
    // An event that came in the meantime is newer.
    if (mine === generation) show(state);
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
