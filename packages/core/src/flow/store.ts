/** The shape that React's `useSyncExternalStore` reads. */
export interface Store<State> {
  getSnapshot(): State;
  subscribe(listener: () => void): () => void;
}

export interface WritableStore<State> extends Store<State> {
  /** The first state, to which a flow that starts over returns. */
  readonly initial: State;
  set(state: State): void;
}

/** Creates a value that notifies its listeners when it changes. Setting the same value again does not notify them. */
export function createStore<State>(initial: State): WritableStore<State> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    initial,
    getSnapshot: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(state) {
      if (Object.is(state, current)) return;
      current = state;
      for (const listener of [...listeners]) listener();
    },
  };
}
