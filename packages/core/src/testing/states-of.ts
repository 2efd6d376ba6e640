/** Records every state of a store, starting with the present one. */
export function statesOf<State>(store: { subscribe(listener: () => void): () => void; getSnapshot(): State }): State[] {
  const states = [store.getSnapshot()];
  store.subscribe(() => states.push(store.getSnapshot()));
  return states;
}
