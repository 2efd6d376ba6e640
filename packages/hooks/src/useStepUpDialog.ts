'use client';
import type { Store } from '@cognito-mfa/core';
import { useEffect, useState } from 'react';
import { useMfaContext } from './MfaContext.js';
import { useStore } from './useStore.js';

interface Dialogs extends Store<object | undefined> {
  add(dialog: object): () => void;
}

/**
 * Returns true in one of the mounted dialogs for the step-up check. Several screens below one MfaProvider have a dialog each, and
 * one check must not open two.
 *
 * @example
 * const isShown = useStepUpDialog();
 */
export function useStepUpDialog(): boolean {
  const { shared, session } = useMfaContext('useStepUpDialog');
  useStore(session);
  const dialogs = shared(createDialogs, session.userClient());
  const [dialog] = useState(() => ({}));
  useEffect(() => dialogs.add(dialog), [dialogs, dialog]);
  return useStore(dialogs) === dialog;
}

/** Creates the list of the mounted dialogs. The first of them shows the check. */
function createDialogs(): Dialogs {
  const mounted = new Set<object>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  return {
    initial: undefined,
    getSnapshot: () => mounted.values().next().value,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(dialog) {
      mounted.add(dialog);
      tell();
      return () => {
        mounted.delete(dialog);
        tell();
      };
    },
  };
}
