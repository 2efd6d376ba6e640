import { parseArgs } from 'node:util';
import type { Scale } from './runner/bench.types.js';

/** The options of `npm run bench --`. */
export interface Command {
  /** A file for the rows, as JSON. */
  readonly json: string | undefined;
  /** Names of the benchmarks to run. Empty runs all of them. */
  readonly only: readonly string[];
  readonly scale: Scale;
}

/**
 * Parses the command line.
 *
 * @throws Error if an option or a benchmark is unknown.
 */
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
  if (unknown.length > 0) throw new Error(`Unknown benchmark: ${unknown.join(', ')}. Choose from ${names.join(', ')}.`);
  return { json: values.json, only, scale: values.smoke ? 'smoke' : 'full' };
}
