/** The shape that React's `useSyncExternalStore` reads. */
export interface Store<State> {
  /** The first state: of a server, of the render that hydrates its page, and of a flow that starts over. */
  readonly initial: State;
  getSnapshot(): State;
  subscribe(listener: () => void): () => void;
}

export interface WritableStore<State> extends Store<State> {
  set(state: State): void;
}

/** Calls every listener. One that throws stops neither the others nor the work in progress. */
export function notify<Input extends unknown[]>(listeners: Iterable<(...input: Input) => void>, ...input: Input): void {
  for (const listener of [...listeners]) {
    try {
      listener(...input);
    } catch (error) {
      // The page's error handler gets it.
      queueMicrotask(() => {
        throw error;
      });
    }
  }
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
      notify(listeners);
    },
  };
}
