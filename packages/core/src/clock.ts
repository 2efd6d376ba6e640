/** The source of time. Tests and countdowns can pass their own. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Milliseconds since some moment, which setting the time of the device does not change. Default: `performance.now`. */
  monotonic?(): number;
  /** Calls back once after the given milliseconds. Returns a function that cancels. */
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
