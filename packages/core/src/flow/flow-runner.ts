import { type Problem, problem } from '../problems/problem.js';
import type { WritableStore } from './store.js';

/** Reports an intermediate state. Throws, and so ends the work, when the flow has moved on. */
type Update<Event> = (event: Event) => void;

/** Runs the calls of a flow one at a time. Ignores a second click, and drops a late answer if the flow has moved on. */
export interface FlowRunner<State, Event> {
  dispatch(event: Event): State;
  /**
   * Applies `begun`, then the event that `work` resolves to. A Problem that `work` rejects with becomes the event of
   * `onProblem`; a StepUpCancelledError ends the call without one; any other error is thrown. Drops a load in progress, which
   * would show the state of before, and loads once more afterwards.
   */
  run(
    begun: Event,
    work: (update: Update<Event>) => Promise<Event>,
    onProblem: (problem: Problem) => Event,
  ): Promise<State>;
  /**
   * Reads what the flow shows, as `run` does. During another call it waits for its end: the answer of a load in progress may miss
   * what was reported since. After a change it loads without `begun`, and `isOwed` tells `work` that the screen may show the
   * Problem of the change.
   */
  load(
    begun: Event,
    work: (update: Update<Event>, isOwed: boolean) => Promise<Event>,
    onProblem: (problem: Problem) => Event,
  ): Promise<State>;
  /** Ignores the answer of the call in progress. */
  drop(): void;
  /** Drops the call in progress and returns to the first state, with `fields` in place of its own. */
  restart(fields?: Partial<State>): State;
}

/** Loads. `isOwed` as in {@link FlowRunner.load}. */
type Load<State> = (isOwed: boolean) => Promise<State>;

/** The call in progress. A load can be repeated. */
interface Ticket<State> {
  readonly repeat?: Load<State>;
}

export function createFlowRunner<State extends object, Event>(
  store: WritableStore<State>,
  next: (state: State, event: Event) => State,
): FlowRunner<State, Event> {
  let current: Ticket<State> | null = null;
  /** The load that waits for the end of the call in progress, and its callers. */
  let owed: { readonly load: () => Promise<State>; readonly callers: ((state: Promise<State>) => void)[] } | undefined;

  function show(state: State): State {
    if (!isSame(store.getSnapshot(), state)) store.set(state);
    return store.getSnapshot();
  }
  const dispatch = (event: Event) => show(next(store.getSnapshot(), event));

  /** Loads what is owed, unless a listener has begun the next call. */
  function settle(): void {
    if (current || !owed) return;
    const { load, callers } = owed;
    owed = undefined;
    const loading = load();
    for (const resolve of callers) resolve(loading);
  }

  async function start(
    ticket: Ticket<State>,
    work: (update: Update<Event>) => Promise<Event>,
    onProblem: (problem: Problem) => Event,
  ): Promise<State> {
    let outcome: Event;
    try {
      outcome = await work((event) => {
        if (current !== ticket) throw new Error('The flow has moved on.');
        dispatch(event);
      });
    } catch (error) {
      if (current !== ticket) return store.getSnapshot();
      current = null;
      const found = (error as { problem?: Problem | null }).problem;
      // A StepUpCancelledError: the user left the check before anything was sent.
      const after =
        found === null
          ? show({ ...store.getSnapshot(), busy: null })
          : dispatch(onProblem(found ?? problem('service')));
      settle();
      // A bug must surface, and must not leave the screen busy.
      if (found === undefined) throw error;
      return after;
    }
    if (current !== ticket) return store.getSnapshot();
    current = null;
    const after = dispatch(outcome);
    settle();
    return after;
  }

  /** Keeps a load for the end of the call in progress. */
  function owe(repeat: Load<State>, isOwed: boolean): void {
    owed = { load: () => repeat(isOwed), callers: owed?.callers ?? [] };
  }

  return {
    dispatch,
    drop() {
      current = null;
    },
    restart(fields) {
      current = null;
      const state = show({ ...store.initial, ...fields });
      for (const resolve of owed?.callers ?? []) resolve(Promise.resolve(state));
      owed = undefined;
      return state;
    },
    async run(begun, work, onProblem) {
      if (current?.repeat) owe(current.repeat, true);
      else if (current) return store.getSnapshot();
      const ticket = {};
      current = ticket;
      dispatch(begun);
      return start(ticket, work, onProblem);
    },
    async load(begun, work, onProblem) {
      const repeat: Load<State> = (isOwed) => {
        const ticket = { repeat };
        current = ticket;
        if (!isOwed) dispatch(begun);
        return start(ticket, (update) => work(update, isOwed), onProblem);
      };
      if (!current) return repeat(false);
      owe(repeat, !current.repeat);
      return new Promise((resolve) => owed?.callers.push(resolve));
    },
  };
}

/** Compares two states field by field, so that only a real change notifies listeners. */
function isSame(before: object, after: object): boolean {
  const fields = Object.entries(after);
  return (
    fields.length === Object.keys(before).length &&
    fields.every(([name, value]) => Object.is(value, (before as Record<string, unknown>)[name]))
  );
}
