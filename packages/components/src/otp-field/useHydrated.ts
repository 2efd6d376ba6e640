'use client';
import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether scripts are running. Until then a field must show what is typed by itself. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
