import type { Clock } from '../clock.js';

/** The estimate of Cognito's clock, from the Date headers of its answers. */
export interface ServerClock {
  /** Reads the Date header of an answer, if it has one. */
  observe(date: string | null | undefined): void;
  /** Returns how far Cognito's clock is ahead of ours, milliseconds, accurate to about a second; 0 before the first answer. */
  offset(): number;
}

export function createServerClock(clock: Clock): ServerClock {
  let offset = 0;
  return {
    observe(date) {
      const now = Date.parse(date ?? '');
      // The header has whole seconds, so the middle of the second is the best estimate.
      if (now) offset = now + 500 - clock.now();
    },
    offset: () => offset,
  };
}
