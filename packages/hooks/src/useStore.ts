'use client';
import type { Store } from '@cognito-mfa/core';
import { useSyncExternalStore } from 'react';

/** Subscribes to a store of core. Hydration renders the first state, as the server did, even if the store has moved on. */
export function useStore<State>(store: Store<State>): State {
  return useSyncExternalStore(store.subscribe, store.getSnapshot, () => store.initial);
}
