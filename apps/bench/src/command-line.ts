import { parseArgs } from 'node:util';
import type { Scale } from './runner/bench.types.js';

/** What `npm run bench --` was asked for. */
export interface Command {
  /** Where the rows go as JSON. */
  readonly json: string | undefined;
  /** Names of the benchmarks to run; all of them when empty. */
  readonly only: readonly string[];
  readonly scale: Scale;
}

/** @throws Error when an option or a benchmark is unknown. */
export function readCommandLine(args: readonly string[], names: readonly string[]): Command {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'string' },
      only: { type: 'string', multiple: true },
      smoke: { type: 'boolean' },
    },
  });
  const only = (values.only ?? []).flatMap((given) => given.split(','));
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no benchmark ${unknown.join(', ')}: choose from ${names.join(', ')}.`);
  return { json: values.json, only, scale: values.smoke ? 'smoke' : 'full' };
}
