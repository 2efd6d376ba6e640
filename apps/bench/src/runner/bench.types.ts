import type { Row } from './row.js';

/** The number of rounds: `full` measures, `smoke` only checks that the benchmark runs. */
export type Scale = 'full' | 'smoke';

/** A benchmark, under the name that `--only` takes. */
export interface Bench {
  readonly name: string;
  run(scale: Scale): Promise<Row[]>;
}
