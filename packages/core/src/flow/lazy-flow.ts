import { problemOf } from '../problems/auth-error.js';
import type { Problem } from '../problems/problem.js';
import type { Store, WritableStore } from './store.js';

type Action = (...input: never[]) => unknown;
type ActionOf<Flow> = Exclude<keyof Flow, keyof Store<unknown>> & string;
type Show<State, Method> = Method extends (...input: infer Input) => unknown
  ? (state: State, ...input: Input) => State
  : never;
type Shown<State, Flow> = { readonly [Name in ActionOf<Flow>]?: Show<State, Flow[Name]> };

export interface LazyFlow<State, Flow> {
  /** Holds the first state; the loaded flow continues with it. */
  readonly store: WritableStore<State>;
  /** Loads the flow for an action. Rejects with an AuthError. */
  readonly load: (action: string) => Promise<Flow>;
  readonly isOffline: () => boolean;
  readonly actions: readonly ActionOf<Flow>[];
  /** The state that an action shows while the flow loads, computed from the current state and the input. */
  readonly eager?: Shown<State, Flow>;
  /** Actions that work without the loaded flow. Each shows its state and cancels the pending actions. */
  readonly resets?: Shown<State, Flow>;
}

/**
 * Creates a flow that loads when its store gets a listener, or with its first action. Actions called before then run in the
 * order of their calls. If the flow does not load, the pending actions end with a Problem, and the next action loads it
 * again.
 */
export function lazyFlow<State extends object, Flow extends Store<State>>(lazy: LazyFlow<State, Flow>): Flow {
  const { store, actions, isOffline } = lazy;
  const { getSnapshot } = store;
  let loading: Promise<Flow> | undefined;
  let flow: Flow | undefined;
  /** Replaced by each reset. */
  let generation = {};

  function load(action: string): Promise<Flow> {
    loading ??= lazy.load(action).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  }

  const forward = (name: ActionOf<Flow>): Action => {
    const show = lazy.eager?.[name] as ((state: State, ...input: never[]) => State) | undefined;
    const reset = lazy.resets?.[name] as ((state: State, ...input: never[]) => State) | undefined;
    return (...input) => {
      const act = (loaded: Flow) => (loaded[name] as Action)(...input);
      if (flow) return act(flow);
      if (reset) {
        generation = {};
        store.set(reset(getSnapshot(), ...input));
        return getSnapshot();
      }
      if (show && !isBusy(getSnapshot())) store.set(show(getSnapshot(), ...input));
      const mine = generation;
      return load(name).then(
        (loaded) => {
          // Set only now, so that an action called from here on runs after the pending ones.
          flow = loaded;
          return mine === generation ? act(loaded) : getSnapshot();
        },
        (error: unknown) => {
          if (mine === generation) store.set(failed(getSnapshot(), problemOf(error)));
          return getSnapshot();
        },
      );
    };
  };

  return {
    ...Object.fromEntries(actions.map((name) => [name, forward(name)])),
    initial: store.initial,
    getSnapshot,
    subscribe(listener: () => void) {
      if (!flow && !isOffline()) {
        load('preload').then(
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

/** Shows the Problem on the current step, or `FAILED` for a list that never loaded. */
function failed<State extends object>(state: State, problem: Problem): State {
  return ('busy' in state ? { ...state, busy: null, problem } : { step: 'FAILED', problem }) as object as State;
}
