/**
 * `npm run matrix [area ...]`: runs the packed packages on every version that they support, once a night. Each area is a
 * file in scripts/nightly/matrix and a section of docs/matrix.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appCells } from './nightly/matrix/apps.mjs';
import { engineCells } from './nightly/matrix/engines.mjs';
import { nodeCells } from './nightly/matrix/node.mjs';
import { sdkCells } from './nightly/matrix/sdk.mjs';
import { typeCells } from './nightly/matrix/types.mjs';
import { root } from './shared/workspace.mjs';

const areas = { apps: appCells, types: typeCells, node: nodeCells, sdk: sdkCells, engines: engineCells };
const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in areas));
if (unknown.length > 0)
  throw new Error(`Unknown area: ${unknown.join(', ')}. Choose from ${Object.keys(areas).join(', ')}.`);

const beginning = `# Tested versions

The packed packages, as npm would publish them, on every version that they support. \`npm run matrix\` runs all of it once
a night, since it takes minutes and needs the npm registry. \`npm test\` runs the parts that change often.
`;
const titles = {
  apps: 'Apps: install, build and sign in, in Chromium',
  types: 'Types: every export, with the strictest settings',
  node: 'Node: the emulator and the admin tool',
  sdk: 'AWS SDK: the ends of its range, shared with the app',
  engines: 'Engines: the journey, two windows and the code field',
};

for (const name of named.length > 0 ? named : Object.keys(areas)) {
  const rows = [];
  for await (const cell of areas[name]()) {
    const row = await judge(cell);
    console.log(`${row.result.padEnd(6)} ${name}: ${row.name} ${row.detail}`);
    if (row.result !== 'passes') process.exitCode = 1;
    rows.push(row);
  }
  writeMatrix(join(root, 'docs/matrix.md'), name, rows);
}

/** Runs a cell. Its `work` returns the versions it ran with, or throws. */
async function judge({ name, work }) {
  try {
    return { name, result: 'passes', detail: await work() };
  } catch (error) {
    return { name, result: 'FAILS', detail: String(error.message).slice(0, 2000) };
  }
}

/** Replaces the section of one area in the document. */
function writeMatrix(path, area, rows) {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const sections = new Map(
    text
      .split(/^(?=## )/m)
      .filter((part) => part.startsWith('## '))
      .map((part) => [part.slice(3, part.indexOf('\n')), `${part.trim()}\n`]),
  );
  sections.set(titles[area], sectionOf(area, rows));
  const parts = Object.values(titles).flatMap((title) => sections.get(title) ?? []);
  writeFileSync(path, [beginning, ...parts].join('\n'));
}

function sectionOf(area, rows) {
  const lines = rows.map(
    ({ name, result, detail }) => `| ${name} | ${result} | ${detail.split('\n')[0].replaceAll('|', '\\|')} |`,
  );
  return `## ${titles[area]}

${new Date().toISOString().slice(0, 10)}: ${rows.filter(({ result }) => result === 'passes').length} of ${rows.length} pass.

| cell | result | details |
| --- | --- | --- |
${lines.join('\n')}
`;
}
