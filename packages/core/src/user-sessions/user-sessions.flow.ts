import type { AuthClient, UserSession } from '../auth-client.js';
import { createFlowRunner } from '../flow/flow-runner.js';
import type { Store, WritableStore } from '../flow/store.js';
import type { Problem } from '../problems/problem.js';
import { othersAmong, readAllSessions, revokeOther } from './other-sessions.js';
import {
  nextUserSessionsState,
  type UserSessionsAction,
  type UserSessionsEvent,
  type UserSessionsState,
} from './user-sessions.machine.js';

/** The sessions of the signed-in user on all devices, as a store with actions, which do not reject for a Problem. */
export interface UserSessionsFlow extends Store<UserSessionsState> {
  /** Loads the first page, or reloads it while the list stays on the screen. */
  load(): Promise<UserSessionsState>;
  /** Loads the next page, if `hasMore`. */
  loadMore(): Promise<UserSessionsState>;
  /** Ends one session, with the managed login that belongs to it. Does nothing for the current one: sign out instead. */
  revokeUserSession(id: string): Promise<UserSessionsState>;
  /**
   * Ends all sessions but the current one, including those on pages not loaded yet. `failures` has those that Cognito refused
   * to end.
   */
  revokeOtherSessions(): Promise<UserSessionsState>;
  /** Tries again to end the sessions in `failures`. */
  retryRevoking(): Promise<UserSessionsState>;
}

type Update = (event: UserSessionsEvent) => void;
type Work = (update: Update) => Promise<UserSessionsEvent>;

/** Runs the list of sessions over any AuthClient; `createUserSessionsFlow` loads it. */
export function userSessionsFlow(auth: AuthClient, store: WritableStore<UserSessionsState>): UserSessionsFlow {
  const runner = createFlowRunner<UserSessionsState, UserSessionsEvent>(store, nextUserSessionsState);
  let nextToken: string | undefined;
  /** The sessions ended here. Cognito's list lags, and would bring them back. */
  const ended = new Set<string>();

  const failed = (problem: Problem): UserSessionsEvent => ({ type: 'failed', problem });
  const shown = () => {
    const state = store.getSnapshot();
    return state.step === 'READY' ? state.sessions : [];
  };

  function run(action: UserSessionsAction, work: Work): Promise<UserSessionsState> {
    return runner.run({ type: 'begun', action }, work, failed);
  }

  async function read(input: { nextToken?: string }) {
    const page = await auth.listUserSessions(input);
    return { ...page, sessions: page.sessions.filter(({ id }) => !ended.has(id)) };
  }

  async function page(update: Update, token?: string): Promise<{ sessions: readonly UserSession[]; hasMore: boolean }> {
    const answer = await read(token ? { nextToken: token } : {});
    // Changes nothing, but throws if this load was dropped. Its token belongs to a list that is not on the screen.
    update({ type: 'loading' });
    nextToken = answer.nextToken;
    return { sessions: answer.sessions, hasMore: nextToken !== undefined };
  }

  /** Reads the list again, down to where it is shown. */
  async function pages(update: Update): Promise<{ sessions: readonly UserSession[]; hasMore: boolean }> {
    const depth = shown().length;
    let { sessions, hasMore } = await page(update);
    while (hasMore && sessions.length < depth) {
      const more = await page(update, nextToken);
      sessions = [...sessions, ...more.sessions];
      hasMore = more.hasMore;
    }
    return { sessions, hasMore };
  }

  async function revoke(session: UserSession): Promise<void> {
    await revokeOther(auth, session, shown());
    ended.add(session.id);
  }

  function revokeMany(find: () => Promise<readonly UserSession[]>, total: number): Promise<UserSessionsState> {
    return run({ type: 'revokeOtherSessions', done: 0, total }, async (update) => {
      const sessions = await find();
      const doomed = othersAmong(sessions);
      nextToken = undefined;
      let done = 0;
      for (const session of doomed) {
        done += 1;
        const progress = { done, total: doomed.length };
        try {
          await revoke(session);
          update({ type: 'ended', id: session.id, progress });
        } catch (error) {
          const problem = (error as { problem?: Problem | null }).problem;
          // The session of this browser is over, the user left the check, or it is a bug: nothing more to try.
          if (!problem || problem.retry === 'restart') throw error;
          update({ type: 'refused', session, problem, progress });
        }
      }
      return { type: 'finished', kept: sessions.filter(({ isCurrentSession }) => isCurrentSession) };
    });
  }

  return {
    initial: store.initial,
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    load() {
      const work = async (update: Update, isOwed: boolean): Promise<UserSessionsEvent> => ({
        type: 'loaded',
        ...(await pages(update)),
        isOwed,
      });
      return runner.load({ type: 'loading' }, work, (problem) => ({ type: 'loadFailed', problem }));
    },
    loadMore() {
      if (nextToken === undefined) return Promise.resolve(store.getSnapshot());
      return run({ type: 'loadMore' }, async (update) => ({ type: 'pageLoaded', ...(await page(update, nextToken)) }));
    },
    revokeUserSession(id) {
      const session = shown().find((one) => one.id === id);
      if (!session || session.isCurrentSession) return Promise.resolve(store.getSnapshot());
      return run({ type: 'revokeUserSession', id }, async () => {
        await revoke(session);
        return { type: 'ended', id };
      });
    },
    revokeOtherSessions() {
      const others = shown().filter(({ isCurrentSession }) => !isCurrentSession);
      return revokeMany(async () => (nextToken === undefined ? shown() : readAllSessions(read)), others.length);
    },
    retryRevoking() {
      const state = store.getSnapshot();
      const left = shown().filter(({ id }) => 'failures' in state && id in state.failures);
      return left.length > 0 ? revokeMany(async () => left, left.length) : Promise.resolve(state);
    },
  };
}
