'use client';
import { networkProblem, type Problem } from '@cognito-mfa/core';
import { type ComponentType, useCallback, useEffect, useRef, useSyncExternalStore } from 'react';

/** A component of a chunk of its own. It stays once it has come: shown again, it is there at once. */
export interface Later<Props> {
  load(): Promise<void>;
  arrived(): ComponentType<Props> | undefined;
}

/** @param load Imports the component. */
export function createLater<Props>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let arrived: ComponentType<Props> | undefined;
  return {
    async load() {
      arrived = await load();
    },
    arrived: () => arrived,
  };
}

/**
 * The component, which loads when it is wanted: undefined until it is there. Where the chunk does not load,
 * `onFailed` is told of a network Problem; when the component is wanted again, it is tried again.
 */
export function useLater<Props>(
  isWanted: boolean,
  later: Later<Props>,
  onFailed: (problem: Problem) => void,
): ComponentType<Props> | undefined {
  const tell = useRef(onFailed);
  useEffect(() => {
    tell.current = onFailed;
  });
  const fetch = useCallback(
    (onArrival: () => void) => {
      let isAwaited = isWanted && !later.arrived();
      if (isAwaited) {
        later.load().then(
          () => isAwaited && onArrival(),
          () => isAwaited && tell.current(networkProblem(navigator.onLine === false)),
        );
      }
      return () => {
        isAwaited = false;
      };
    },
    [isWanted, later],
  );
  const Loaded = useSyncExternalStore(fetch, later.arrived, missing);
  return isWanted ? Loaded : undefined;
}

/** On a server, and in the render that takes over its page, nothing has come. */
const missing = () => undefined;
