'use client';
import { useEffect, useState } from 'react';

/** The time left, as {@link useCountdown} returns it. */
export interface Countdown {
  /** Seconds left, rounded up. Undefined without an end. */
  readonly secondsLeft: number | undefined;
  readonly isExpired: boolean;
}

/**
 * Counts down to a time on the wall clock, in milliseconds, so a tab shows the right time after it was suspended.
 *
 * @example
 * const { secondsLeft, isExpired } = useCountdown(state.expiresAt);
 */
export function useCountdown(expiresAt: number | undefined): Countdown {
  const [now, setNow] = useState(() => (expiresAt === undefined ? 0 : Date.now()));
  useEffect(() => {
    if (expiresAt === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      const current = Date.now();
      setNow(current);
      const left = expiresAt - current;
      if (left > 0) timer = setTimeout(tick, left % 1000 || 1000);
    };
    tick();
    return () => clearTimeout(timer);
  }, [expiresAt]);
  if (expiresAt === undefined) return { secondsLeft: undefined, isExpired: false };
  const secondsLeft = Math.max(0, Math.ceil((expiresAt - now) / 1000));
  return { secondsLeft, isExpired: secondsLeft === 0 };
}
