import type { UserSession } from '../auth-client.js';
import type { Problem } from '../problems/problem.js';

export type UserSessionsAction =
  | { readonly type: 'loadMore' }
  | { readonly type: 'revokeUserSession'; readonly id: string }
  | { readonly type: 'revokeOtherSessions'; readonly done: number; readonly total: number };

/** The state of the list of the user's sessions: a union on `step`. */
export type UserSessionsState =
  | { readonly step: 'LOADING' }
  | { readonly step: 'FAILED'; readonly problem: Problem }
  /**
   * The list is empty, not even with the session of this browser: the pool does not track sessions, or has not noticed this one
   * yet. Screens show nothing. To track sessions, set `UserSessionTracking` of the pool to `ENABLED`; sessions from before stay
   * out of the list.
   */
  | { readonly step: 'NOT_TRACKED' }
  | {
      readonly step: 'READY';
      /**
       * The current session first, then the most recently active. A managed login is left out beside a token session that came
       * through it.
       */
      readonly sessions: readonly UserSession[];
      readonly hasMore: boolean;
      readonly busy: UserSessionsAction | null;
      readonly problem: Problem | null;
      /** The Problems of single sessions while many were ended, by id. */
      readonly failures: Readonly<Record<string, Problem>>;
    };

interface Page {
  readonly sessions: readonly UserSession[];
  readonly hasMore: boolean;
}

export type UserSessionsEvent =
  | { readonly type: 'loading' }
  /** `isOwed` if it follows a change, whose Problems stay. */
  | ({ readonly type: 'loaded'; readonly isOwed?: boolean } & Page)
  | { readonly type: 'loadFailed'; readonly problem: Problem }
  | { readonly type: 'begun'; readonly action: UserSessionsAction }
  | ({ readonly type: 'pageLoaded' } & Page)
  /** A session has ended. `progress` if it was one of many. */
  | { readonly type: 'ended'; readonly id: string; readonly progress?: Progress }
  /** One of many sessions could not be ended; the run continues. */
  | { readonly type: 'refused'; readonly session: UserSession; readonly problem: Problem; readonly progress: Progress }
  | { readonly type: 'finished'; readonly kept: readonly UserSession[] }
  | { readonly type: 'failed'; readonly problem: Problem };

interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * Returns the state after an event. Pure: all I/O is in the flow.
 *
 * | step          | steps that can follow                                     |
 * | ------------- | --------------------------------------------------------- |
 * | `LOADING`     | `READY`, `NOT_TRACKED`, `FAILED`                          |
 * | `FAILED`      | `LOADING`, on another try                                 |
 * | `NOT_TRACKED` | `READY` or `FAILED`, on a reload                          |
 * | `READY`       | itself with each page and each change, `FAILED` on reload |
 */
export function nextUserSessionsState(state: UserSessionsState, event: UserSessionsEvent): UserSessionsState {
  switch (event.type) {
    case 'loading':
      return state.step === 'FAILED' ? { step: 'LOADING' } : state;
    case 'loaded': {
      const { sessions, hasMore, isOwed } = event;
      const { problem, failures } = isOwed && state.step === 'READY' ? state : { problem: null, failures: {} };
      if (sessions.length === 0 && !hasMore) return { step: 'NOT_TRACKED' };
      return { step: 'READY', sessions: arrange(sessions), hasMore, busy: null, problem, failures };
    }
    case 'loadFailed':
      return { step: 'FAILED', problem: event.problem };
    default:
      return state.step === 'READY' ? nextReadyState(state, event) : state;
  }
}

type ReadyState = UserSessionsState & { readonly step: 'READY' };
type ReadyEvent = Exclude<UserSessionsEvent, { type: 'loading' | 'loaded' | 'loadFailed' }>;

function nextReadyState(state: ReadyState, event: ReadyEvent): ReadyState {
  switch (event.type) {
    case 'begun':
      return { ...state, busy: event.action, problem: null };
    case 'pageLoaded':
      return { ...withSessions(state, event.sessions), hasMore: event.hasMore, busy: null };
    case 'ended': {
      const { [event.id]: _ended, ...failures } = state.failures;
      const sessions = state.sessions.filter(({ id }) => id !== event.id);
      return { ...state, sessions, failures, busy: busyOf(event.progress) };
    }
    case 'refused': {
      // Also shows a session from a page that is not loaded yet.
      const { session, problem, progress } = event;
      const failures = { ...state.failures, [session.id]: problem };
      return { ...withSessions(state, [session]), failures, busy: busyOf(progress) };
    }
    case 'finished':
      return { ...withSessions(state, event.kept), hasMore: false, busy: null };
    case 'failed':
      return { ...state, busy: null, problem: event.problem };
    default:
      return event satisfies never;
  }
}

const busyOf = (progress: Progress | undefined) =>
  progress ? { type: 'revokeOtherSessions' as const, ...progress } : null;

/** Adds sessions that are not in the list yet: a session can move from one page to another. */
function withSessions(state: ReadyState, more: readonly UserSession[]): ReadyState {
  const known = new Set(state.sessions.map(({ id }) => id));
  return { ...state, sessions: arrange([...state.sessions, ...more.filter(({ id }) => !known.has(id))]) };
}

function arrange(sessions: readonly UserSession[]): readonly UserSession[] {
  const origins = new Set(sessions.map(({ originSessionId }) => originSessionId));
  const lastActive = ({ lastActiveDate, createDate }: UserSession) => (lastActiveDate ?? createDate)?.getTime() ?? 0;
  return sessions
    .filter(({ id, type }) => type !== 'SSO' || !origins.has(id))
    .sort(
      (one, other) =>
        Number(other.isCurrentSession) - Number(one.isCurrentSession) || lastActive(other) - lastActive(one),
    );
}
