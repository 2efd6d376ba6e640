'use client';
import { networkProblem, type Problem } from '@cognito-mfa/core';
import { type ComponentType, useCallback, useEffect, useRef, useSyncExternalStore } from 'react';

/** What has come, by what imports it: shown again, a component is there at once. */
const arrived = new WeakMap<object, unknown>();

/**
 * A component of a chunk of its own, which loads when it is wanted: undefined until it is there. Where the chunk does not load,
 * `onFailed` is told of a network Problem; when the component is wanted again, it is tried again.
 *
 * @param load Imports the component. The same function at each render.
 */
export function useLater<Props>(
  isWanted: boolean,
  load: () => Promise<ComponentType<Props>>,
  onFailed: (problem: Problem) => void,
): ComponentType<Props> | undefined {
  const tell = useRef(onFailed);
  useEffect(() => {
    tell.current = onFailed;
  });
  const fetch = useCallback(
    (onArrival: () => void) => {
      let isAwaited = isWanted && !arrived.has(load);
      if (isAwaited) {
        load().then(
          (loaded) => {
            arrived.set(load, loaded);
            if (isAwaited) onArrival();
          },
          () => isAwaited && tell.current(networkProblem(navigator.onLine === false)),
        );
      }
      return () => {
        isAwaited = false;
      };
    },
    [isWanted, load],
  );
  const Loaded = useSyncExternalStore(fetch, () => arrived.get(load), missing);
  return isWanted ? (Loaded as ComponentType<Props> | undefined) : undefined;
}

/** On a server, and in the render that takes over its page, nothing has come. */
const missing = () => undefined;
