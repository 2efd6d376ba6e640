'use client';
import { problem } from '@cognito-mfa/core';
import { type ComponentType, createElement, type MouseEvent, type ReactNode, useEffect, useState } from 'react';
import { useMessages } from '../messages/MessagesProvider.js';
import { Button } from './Button.js';
import { ProblemMessage } from './ProblemMessage.js';

export interface LazyProps<Props extends object> {
  /** Imports the component. The same function at each render. */
  load: () => Promise<ComponentType<Props>>;
  props: Props;
  /** Stands there until the component has come, and on a server. */
  waiting: ReactNode;
}

/** A component of a chunk of its own, with a way on for when the chunk does not load. */
export function Lazy<Props extends object>({ load, props, waiting }: LazyProps<Props>) {
  const { actions } = useMessages();
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<{ Loaded?: ComponentType<Props>; failedTry?: number }>({});
  useEffect(() => {
    let isCurrent = true;
    const tell = (next: typeof state) => isCurrent && setState(next);
    load().then(
      (Loaded) => tell({ Loaded }),
      () => tell({ failedTry: tries }),
    );
    return () => {
      isCurrent = false;
    };
  }, [load, tries]);

  const tryAgain = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    // The button goes, and must not take the focus with it.
    currentTarget.closest('.cmk')?.querySelector<HTMLElement>('.cmk-heading')?.focus();
    setTries(tries + 1);
  };
  if (state.Loaded) return createElement(state.Loaded, props);
  if (state.failedTry !== tries) return waiting;
  return (
    <ProblemMessage problem={problem('network', { offline: navigator.onLine === false })}>
      <Button size="small" onClick={tryAgain}>
        {actions.retry}
      </Button>
    </ProblemMessage>
  );
}
