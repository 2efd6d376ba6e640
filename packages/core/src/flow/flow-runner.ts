import { type Problem, problem } from '../problems/problem.js';
import type { WritableStore } from './store.js';

/** Runs the calls of a flow one at a time. Ignores a second click, and drops a late answer if the flow has moved on. */
export interface FlowRunner<State, Event> {
  dispatch(event: Event): State;
  /**
   * Applies `begun`, then the event that `work` resolves to. A Problem that `work` rejects with becomes the event of
   * `onProblem`; a StepUpCancelledError ends the call without one; any other error is thrown.
   * `work` reports an intermediate state with `update`, which throws, and so ends
   * the work, when the flow has moved on.
   */
  run(
    begun: Event,
    work: (update: (event: Event) => void) => Promise<Event>,
    onProblem: (problem: Problem) => Event,
  ): Promise<State>;
  /** Ignores the answer of the call in progress. */
  drop(): void;
  /** Drops the call in progress and returns to the first state, with `fields` in place of its own. */
  restart(fields?: Partial<State>): State;
}

export function createFlowRunner<State extends object, Event>(
  store: WritableStore<State>,
  next: (state: State, event: Event) => State,
): FlowRunner<State, Event> {
  let current: object | null = null;
  function show(state: State): State {
    if (!isSame(store.getSnapshot(), state)) store.set(state);
    return store.getSnapshot();
  }
  const dispatch = (event: Event) => show(next(store.getSnapshot(), event));
  return {
    dispatch,
    drop() {
      current = null;
    },
    restart(fields) {
      current = null;
      return show({ ...store.initial, ...fields });
    },
    async run(begun, work, onProblem) {
      if (current) return store.getSnapshot();
      const ticket = {};
      current = ticket;
      dispatch(begun);
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
        if (found === null) return show({ ...store.getSnapshot(), busy: null });
        dispatch(onProblem(found ?? problem('service')));
        // A bug must surface, and must not leave the screen busy.
        if (!found) throw error;
        return store.getSnapshot();
      }
      if (current !== ticket) return store.getSnapshot();
      current = null;
      return dispatch(outcome);
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
