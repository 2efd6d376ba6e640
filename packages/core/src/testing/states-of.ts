/** Every state that a store shows from now on, the present one first. */
export function statesOf<State>(store: { subscribe(listener: () => void): () => void; getSnapshot(): State }): State[] {
  const states = [store.getSnapshot()];
  store.subscribe(() => states.push(store.getSnapshot()));
  return states;
}
