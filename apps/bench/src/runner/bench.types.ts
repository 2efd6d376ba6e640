import type { Row } from './row.js';

/** How much to do: `full` to measure, `smoke` to see that it runs. */
export type Scale = 'full' | 'smoke';

/** One benchmark, by the name that `--only` takes. */
export interface Bench {
  readonly name: string;
  run(scale: Scale): Promise<Row[]>;
}
