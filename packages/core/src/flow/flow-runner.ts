import type { AuthError } from '../problems/auth-error.js';
import { type Problem, problem } from '../problems/problem.js';
import type { WritableStore } from './store.js';

/**
 * Runs the calls of a flow: one at a time, and an answer that comes after the flow moved on is dropped.
 * A call that is asked for while another runs is not made: a second click changes nothing.
 */
export interface FlowRunner<State, Event> {
  dispatch(event: Event): State;
  /**
   * `work` gives the event to apply when it is done; a Problem that it rejects with becomes `onProblem`'s event.
   * With `update` it tells of a half of its way; that throws, and so ends the work, when the flow has moved on.
   */
  run(
    begun: Event,
    work: (update: (event: Event) => void) => Promise<Event>,
    onProblem: (problem: Problem) => Event,
  ): Promise<State>;
  /** Drops the call that is under way, whatever it answers. */
  drop(): void;
}

export function createFlowRunner<State extends object, Event>(
  store: WritableStore<State>,
  next: (state: State, event: Event) => State,
): FlowRunner<State, Event> {
  let current: object | null = null;
  function dispatch(event: Event): State {
    const before = store.getSnapshot();
    const after = next(before, event);
    if (!isSame(before, after)) store.set(after);
    return store.getSnapshot();
  }
  return {
    dispatch,
    drop() {
      current = null;
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
        const found = (error as Partial<AuthError>).problem;
        dispatch(onProblem(found ?? problem('service')));
        // A mistake in code is told to its maker; the screen must not be left busy all the same.
        if (!found) throw error;
        return store.getSnapshot();
      }
      if (current !== ticket) return store.getSnapshot();
      current = null;
      return dispatch(outcome);
    },
  };
}

/** What a screen shows already need not be drawn again. */
function isSame(before: object, after: object): boolean {
  const fields = Object.entries(after);
  return (
    fields.length === Object.keys(before).length &&
    fields.every(([name, value]) => Object.is(value, (before as Record<string, unknown>)[name]))
  );
}
