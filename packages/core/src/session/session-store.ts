import type { AuthClient, AuthSession, AuthUser, SignedOutReason, UserBinding } from '../auth-client.js';
import { createStore, type Store } from '../flow/store.js';
import { type AuthError, hasProblem } from '../problems/auth-error.js';
import type { Problem } from '../problems/problem.js';
import type { IdTokenClaims } from './claims.js';

/** The state of the session: a union on `step`. */
export type SessionState =
  | { readonly step: 'LOADING' }
  | {
      readonly step: 'SIGNED_IN';
      readonly user: AuthUser;
      /** The name that the user signed in with, as typed. Show this, because `user.username` can be an id. */
      readonly loginId?: string;
      /**
       * The claims of the ID token, of the sign-in or the last `load`. `fetchAuthSession` returns those of a token that was refreshed
       * since.
       */
      readonly claims?: IdTokenClaims;
    }
  | { readonly step: 'SIGNED_OUT'; readonly reason: 'never' | SignedOutReason }
  /**
   * The stored session could not be checked, for example without a network. Retrying can help. `user` is absent if the
   * storage could not be read either.
   */
  | { readonly step: 'UNKNOWN'; readonly problem: Problem; readonly user?: AuthUser };

interface SignedIn {
  readonly user: AuthUser;
  readonly loginId?: string | undefined;
  readonly claims?: IdTokenClaims | undefined;
}

/** The session as a store, kept up to date by the client's events. */
export interface SessionStore extends Store<SessionState> {
  /** Reads the session from the client. Calls at the same time share one read. */
  load(): Promise<SessionState>;
  /**
   * Returns the client for the user of the state, whose verbs refuse to act on another user. It is another client after each
   * change of user, and when the user signs out: state that belongs to a user belongs to this client.
   */
  userClient(): AuthClient;
  /**
   * Ends the session here, or everywhere with `global`. Rejects, and the user stays signed in, if a global sign-out fails or the
   * storage can't forget the session.
   */
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

  let binding: UserBinding = {};
  let userClient = auth.forUser(binding);

  /** Counts the session events. */
  let generation = 0;

  auth.subscribe((event) => {
    if (event.type !== 'signedIn' && event.type !== 'signedOut') return;
    generation += 1;
    show(event.type === 'signedIn' ? signedIn(event) : { step: 'SIGNED_OUT', reason: event.reason });
  });

  function show(next: SessionState): void {
    const before = store.getSnapshot();
    const userId = ownerOf(next);
    const isSame = before.step === next.step && next.step !== 'UNKNOWN' && ownerOf(before) === userId;
    if (isSame && knowledgeOf(next) <= knowledgeOf(before)) return;
    // The first user that is known takes over what began while the session was loading.
    if ((binding.userId ?? userId) !== (userId ?? binding.userId)) {
      binding = {};
      userClient = auth.forUser(binding);
    }
    if (userId !== undefined) binding.userId = userId;
    store.set(next);
  }

  async function request(): Promise<SessionState> {
    try {
      const user = await auth.getCurrentUser();
      const { tokens, loginId, userSub } = await auth.fetchAuthSession().catch((): AuthSession => ({}));
      // Another user can have signed in between the two.
      return signedIn(userSub === user.userId ? { user, loginId, claims: tokens?.claims.idToken } : { user });
    } catch (error) {
      if (hasProblem(error, 'not-signed-in')) {
        // An event can have reported the reason already.
        const before = store.getSnapshot();
        return before.step === 'SIGNED_OUT' ? before : { step: 'SIGNED_OUT', reason: 'never' };
      }
      if (hasProblem(error, 'signed-out')) return { step: 'SIGNED_OUT', reason: 'session-ended' };
      const user = await auth.getStoredUser?.().catch(() => undefined);
      // A storage that fails has no Problem of its own.
      const problem = (error as Partial<AuthError>).problem ?? { code: 'service', retry: 'same-step' };
      return { step: 'UNKNOWN', problem, ...(user && { user }) };
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
    initial: store.initial,
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    load() {
      loading ??= read().finally(() => {
        loading = undefined;
      });
      return loading;
    },
    userClient: () => userClient,
    async signOut(input) {
      await userClient.signOut(input);
      return store.getSnapshot();
    },
  };
}

function signedIn({ user, loginId, claims }: SignedIn): SessionState {
  return { step: 'SIGNED_IN', user, ...(loginId && { loginId }), ...(claims && { claims }) };
}

/** The reasons that a check gives by itself: nobody is signed in. It can come before the event that knows why, or after it. */
const guesses: Partial<Record<string, number>> = { never: 0, 'session-ended': 1 };

/** Returns which of two states of one user knows more: the one of the later ID token, or with the better reason. */
function knowledgeOf(state: SessionState): number {
  const { reason, claims } = state as { reason?: string; claims?: IdTokenClaims };
  return reason ? (guesses[reason] ?? 2) : (claims?.iat ?? 0);
}

/** Returns the user that a state belongs to: the empty id of nobody if signed out, and undefined while nothing is known. */
function ownerOf(state: SessionState): string | undefined {
  return state.step === 'SIGNED_OUT' ? '' : (state as { user?: AuthUser }).user?.userId;
}
