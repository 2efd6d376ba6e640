/** Time, as the core sees it. Tests and countdowns hand in their own. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Calls back once after the given milliseconds. Returns the way to cancel. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** The clock of this device. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
