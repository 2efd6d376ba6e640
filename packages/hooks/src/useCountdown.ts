'use client';
import { useEffect, useState } from 'react';

export interface Countdown {
  /** Whole seconds that are left, rounded up; undefined without an end. */
  readonly secondsLeft: number | undefined;
  readonly isExpired: boolean;
}

/** Counts down to a moment on the wall clock, so that a sleeping tab shows the truth when it wakes. */
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
