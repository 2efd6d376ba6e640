import { writeFileSync } from 'node:fs';
import { benches } from './benches.js';
import type { Command } from './command-line.js';
import type { Row } from './runner/row.js';

/** Runs benchmarks one after the other. Writes the JSON file after each one, so that a failure loses no results. */
export async function runBenches({ json, only, scale }: Command): Promise<Row[]> {
  const rows: Row[] = [];
  for (const bench of benches.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const startedAt = performance.now();
    rows.push(...(await bench.run(scale)));
    console.error(`${bench.name}: ${Math.round((performance.now() - startedAt) / 1000)} s`);
    if (json) writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
  }
  return rows;
}
