/** The emulator's clock. Codes, sessions, lockouts and tokens follow it. */
export interface EmulatorClock {
  /** Returns the time, epoch milliseconds. */
  now(): number;
  /** Moves the clock forward by `seconds` and returns the new time, epoch milliseconds. */
  advance(seconds: number): number;
}

/** Creates a clock that runs with `source`. `restart` undoes every `advance`. */
export function createClock(source: { now(): number }): { clock: EmulatorClock; restart: () => void } {
  let offset = 0;
  const now = () => source.now() + offset;
  const advance = (seconds: number) => {
    offset += seconds * 1000;
    return now();
  };
  const restart = () => {
    offset = 0;
  };
  return { clock: { now, advance }, restart };
}
