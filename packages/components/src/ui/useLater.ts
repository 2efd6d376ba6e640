'use client';
import { networkProblem, type Problem } from '@cognito-mfa/core';
import { type ComponentType, useEffect, useRef, useState } from 'react';

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
  const [Screen, setScreen] = useState<ComponentType<Props>>();
  const tell = useRef(onFailed);
  useEffect(() => {
    tell.current = onFailed;
  });
  useEffect(() => {
    if (!isWanted) return;
    let isAwaited = true;
    load().then(
      (loaded) => isAwaited && setScreen(() => loaded),
      () => isAwaited && tell.current(networkProblem(navigator.onLine === false)),
    );
    return () => {
      isAwaited = false;
    };
  }, [isWanted, load]);
  return isWanted ? Screen : undefined;
}
