import { loadCode } from '../client/load-chunk.js';
import { systemClock } from '../clock.js';
import { webEnvironment } from '../environment.js';
import { problemOf } from '../problems/auth-error.js';
import type { Problem } from '../problems/problem.js';
import type { Store, WritableStore } from './store.js';

type Action = (...input: never[]) => unknown;
type ActionOf<Flow> = Exclude<keyof Flow, keyof Store<unknown>> & string;
type Show<State, Method> = Method extends (...input: infer Input) => unknown ? (...input: Input) => State : never;
type Shown<State, Flow> = { readonly [Name in ActionOf<Flow>]?: Show<State, Flow[Name]> };

export interface LazyFlow<State, Flow> {
  /** Has the first state; the flow that loads goes on with it. */
  readonly store: WritableStore<State>;
  readonly load: () => Promise<Flow>;
  readonly actions: readonly ActionOf<Flow>[];
  /** What an action shows while the code loads. */
  readonly early?: Shown<State, Flow>;
  /** Actions that begin anew, and what they show, without the code: what waits for it is not done then. */
  readonly resets?: Shown<State, Flow>;
}

/** How long code may take to load, milliseconds. */
const loadTimeout = 20_000;

/**
 * A flow whose code loads when somebody watches its store, or else with its first action. What is asked for meanwhile is done
 * in the order in which it was asked. Code that does not load is a Problem of the action that needs it, and loads with the next.
 */
export function lazyFlow<State extends object, Flow extends Store<State>>(lazy: LazyFlow<State, Flow>): Flow {
  const { store, load, actions } = lazy;
  const early: Shown<State, Flow> = lazy.early ?? {};
  const resets: Shown<State, Flow> = lazy.resets ?? {};
  const { getSnapshot } = store;
  const environment = webEnvironment();
  let loading: Promise<Flow> | undefined;
  let flow: Flow | undefined;
  /** Changes with a reset. */
  let era = {};

  function come(operation: string): Promise<Flow> {
    loading ??= loadCode(load, { clock: systemClock, requestTimeout: loadTimeout, environment }, operation);
    const mine = loading;
    mine.catch(() => {
      if (loading === mine) loading = undefined;
    });
    return mine;
  }

  const forward = (name: ActionOf<Flow>): Action => {
    const show = early[name] as ((...input: never[]) => State) | undefined;
    const begin = resets[name] as ((...input: never[]) => State) | undefined;
    return (...input) => {
      const act = (loaded: Flow) => (loaded[name] as Action)(...input);
      if (flow) return act(flow);
      if (begin) {
        era = {};
        store.set(begin(...input));
        return getSnapshot();
      }
      if (show && !isBusy(getSnapshot())) store.set(show(...input));
      const asked = era;
      return come(name).then(
        (loaded) => {
          // Not before: an action that is asked for now comes behind those that wait.
          flow = loaded;
          return asked === era ? act(loaded) : getSnapshot();
        },
        (error: unknown) => {
          if (asked === era) store.set(failed(getSnapshot(), problemOf(error)));
          return getSnapshot();
        },
      );
    };
  };

  return {
    ...Object.fromEntries(
      [...actions, ...(Object.keys(resets) as ActionOf<Flow>[])].map((name) => [name, forward(name)]),
    ),
    getSnapshot,
    subscribe(listener: () => void) {
      if (!flow && !environment.isOffline()) {
        come('preload').then(
          (loaded) => {
            flow = loaded;
          },
          () => undefined,
        );
      }
      return store.subscribe(listener);
    },
  } as Flow & Store<State>;
}

const isBusy = (state: object) => 'busy' in state && state.busy !== null;

/** A step that can be acted upon says what went wrong; a list that was to be read is not there. */
function failed<State extends object>(state: State, problem: Problem): State {
  return ('busy' in state ? { ...state, busy: null, problem } : { step: 'FAILED', problem }) as object as State;
}
