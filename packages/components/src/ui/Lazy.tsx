'use client';
import { networkProblem, type Problem } from '@cognito-mfa/core';
import {
  type ComponentType,
  createElement,
  type ReactNode,
  useCallback,
  useContext,
  useState,
  useSyncExternalStore,
} from 'react';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from './Button.js';
import { HeadingRefContext } from './Heading.js';
import { ProblemMessage } from './ProblemMessage.js';
import { useLatest } from './useLatest.js';

/** Component in a chunk of its own. Once loaded it stays, so the next time it renders at once. */
export interface LazyComponent<Props> {
  load(): Promise<void>;
  loaded(): ComponentType<Props> | undefined;
}

/** The time limit of a chunk, milliseconds. */
const LIMIT = 8_000;

/** Creates a component that loads when it is first needed. `load` imports it. */
export function createLazy<Props>(load: () => Promise<ComponentType<Props>>): LazyComponent<Props> {
  let loaded: ComponentType<Props> | undefined;
  return {
    async load() {
      loaded = await Promise.race([load(), new Promise<never>((_, reject) => setTimeout(reject, LIMIT))]);
    },
    loaded: () => loaded,
  };
}

/**
 * Returns a lazy component once it is loaded, and undefined before that or while it is not needed. If the chunk does not
 * load within eight seconds, calls `onFailed` with a network Problem; the next time that the component is needed, it loads again.
 */
export function useLazy<Props>(
  isNeeded: boolean,
  lazy: LazyComponent<Props>,
  onFailed: (problem: Problem) => void,
): ComponentType<Props> | undefined {
  const latestOnFailed = useLatest(onFailed);
  const subscribe = useCallback(
    (onLoaded: () => void) => {
      let isPending = isNeeded && !lazy.loaded();
      if (isPending) {
        lazy.load().then(
          () => isPending && onLoaded(),
          () => isPending && latestOnFailed.current(networkProblem(navigator.onLine === false)),
        );
      }
      return () => {
        isPending = false;
      };
    },
    [isNeeded, lazy, latestOnFailed],
  );
  const Loaded = useSyncExternalStore(subscribe, lazy.loaded, notLoaded);
  return isNeeded ? Loaded : undefined;
}

/** A server has no chunks, and neither does the render that hydrates its page. */
const notLoaded = () => undefined;

export interface LazyProps<Props extends object> {
  /** Keep it the same from render to render. */
  component: LazyComponent<Props>;
  props: Props;
  /** Takes the place of the component until it is loaded, and on a server. */
  pending: ReactNode;
  /** Shows that the chunk did not load. Default: the Problem with a button. */
  failure?: ComponentType<{ problem: Problem; onRetry: () => void }>;
}

/** Renders a lazy component. If its chunk does not load, shows the Problem with a button that tries again. */
export function Lazy<Props extends object>({ component, props, pending, failure }: LazyProps<Props>) {
  const { actions } = useTexts(english);
  const headingRef = useContext(HeadingRefContext);
  const [problem, setProblem] = useState<Problem | null>(null);
  const Loaded = useLazy(problem === null, component, setProblem);
  const tryAgain = () => {
    // The button is about to disappear, and the focus would go with it.
    headingRef?.current?.focus();
    setProblem(null);
  };
  if (Loaded) return createElement(Loaded, props);
  if (!problem) return pending;
  if (failure) return createElement(failure, { problem, onRetry: tryAgain });
  return (
    <ProblemMessage problem={problem}>
      <Button size="small" onClick={tryAgain}>
        {actions.retry}
      </Button>
    </ProblemMessage>
  );
}
