/** Returns the index of the waiting access that goes next. */
type Choose = (waiting: number) => number;

/** Holds every access to a store, a network or a channel until it is chosen. */
export interface Scheduler {
  /** Resolves when this access is chosen. */
  turn(): Promise<void>;
  /** Lets the accesses go one at a time, until none waits. */
  drain(choose: Choose): Promise<void>;
}

/** Resolves when nothing can go on without another access. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

export function createScheduler(): Scheduler {
  const waiting: (() => void)[] = [];
  return {
    turn: () => new Promise((resolve) => waiting.push(resolve)),
    async drain(choose) {
      for (;;) {
        await settled();
        if (waiting.length === 0) return;
        const [next] = waiting.splice(waiting.length === 1 ? 0 : choose(waiting.length), 1);
        next?.();
      }
    },
  };
}

/**
 * Runs a test in every order of its accesses in which at most `switches` accesses overtake another, depth first. Resolves to
 * the number of orders.
 */
export async function everyOrder(run: (choose: Choose) => Promise<void>, switches: number): Promise<number> {
  let orders = 0;
  let path: number[] | undefined = [];
  while (path) {
    const given: readonly number[] = path;
    const taken: number[] = [];
    const widths: number[] = [];
    await run((waiting) => {
      const choice = given[taken.length] ?? 0;
      taken.push(choice);
      widths.push(waiting);
      return choice;
    });
    orders += 1;
    path = nextPath(taken, widths, switches);
  }
  return orders;
}

function nextPath(taken: readonly number[], widths: readonly number[], switches: number): number[] | undefined {
  for (let at = taken.length - 1; at >= 0; at--) {
    const choice = taken[at] ?? 0;
    const before = taken.slice(0, at).filter((other) => other > 0).length;
    if (choice + 1 < (widths[at] ?? 0) && before < switches) return [...taken.slice(0, at), choice + 1];
  }
  return undefined;
}

/** Returns a generator of numbers from 0 to 1 that repeats for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
