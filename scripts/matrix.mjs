/**
 * `npm run matrix [area ...]`: the packed packages on every version that they are said to work with, once a night.
 * Each area is a file in scripts/nightly/matrix; what was found goes to docs/matrix.md, where the other areas stay as they are.
 */
import { join } from 'node:path';
import { appCells } from './nightly/matrix/apps.mjs';
import { firefoxCells } from './nightly/matrix/firefox.mjs';
import { nodeCells } from './nightly/matrix/node.mjs';
import { typeCells } from './nightly/matrix/types.mjs';
import { writeMatrix } from './nightly/matrix/write-matrix.mjs';
import { root } from './shared/workspace.mjs';

const areas = { apps: appCells, types: typeCells, node: nodeCells, firefox: firefoxCells };
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in areas));
if (unknown.length > 0)
  throw new Error(`No such area: ${unknown.join(', ')}. There are: ${Object.keys(areas).join(', ')}.`);

for (const name of asked.length > 0 ? asked : Object.keys(areas)) {
  const rows = [];
  for await (const cell of areas[name]()) {
    const row = await judge(cell);
    console.log(`${row.result.padEnd(6)} ${name}: ${row.name} ${row.detail}`);
    if (row.result !== 'passes') process.exitCode = 1;
    rows.push(row);
  }
  writeMatrix(join(root, 'docs/matrix.md'), name, rows);
}

/** Runs a cell, whose `work` tells what it ran with, or throws. */
async function judge({ name, work }) {
  try {
    return { name, result: 'passes', detail: await work() };
  } catch (error) {
    return { name, result: 'FAILS', detail: String(error.message).slice(0, 2000) };
  }
}
