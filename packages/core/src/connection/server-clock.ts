import type { Clock } from '../clock.js';

/** What is known of Cognito's clock, out of the Date headers of its answers. */
export interface ServerClock {
  /** Takes a Date header, when an answer has one. */
  observe(date: string | null | undefined): void;
  /** Milliseconds that Cognito's clock is ahead of ours, true to about a second; 0 while nothing is known. */
  offset(): number;
}

export function createServerClock(clock: Clock): ServerClock {
  let offset = 0;
  return {
    observe(date) {
      const now = Date.parse(date ?? '');
      // The header has whole seconds: the middle of the second is the best guess.
      if (now) offset = now + 500 - clock.now();
    },
    offset: () => offset,
  };
}
