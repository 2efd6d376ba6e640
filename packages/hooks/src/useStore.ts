'use client';
import type { Store } from '@cognito-mfa/core';
import { useSyncExternalStore } from 'react';

/** Subscribes to a store of core. */
export function useStore<State>(store: Store<State>): State {
  return useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot);
}
