/** The clock of an emulator. */
export interface EmulatorClock {
  /** Epoch milliseconds. */
  now(): number;
  /** Moves the clock on by seconds and answers the new time, epoch milliseconds. */
  advance(seconds: number): number;
}

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
