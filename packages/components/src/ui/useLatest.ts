'use client';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * Returns a ref to the value of the latest render. An effect that calls a callback of the app through it neither runs
 * again when the app passes a new function, nor calls an old one.
 */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
