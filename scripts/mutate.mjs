/** `npm run mutate [folder ...]`: mutation tests of core's decisions, a folder of packages/core/src at a time. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, tool } from './shared/workspace.mjs';

const source = 'packages/core/src';
/** What decides: every file of these two, and of the other folders the machines and the flows. */
const whole = ['problems', 'srp'];
const decides = /\.(machine|flow)\.ts$/;

const folders = readdirSync(join(root, source), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => whole.includes(name) || readdirSync(join(root, source, name)).some((file) => decides.test(file)));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !folders.includes(name));
if (unknown.length > 0)
  throw new Error(`No folder to mutate: ${unknown.join(', ')}. There are: ${folders.join(', ')}.`);

mkdirSync(join(root, '.stryker'), { recursive: true });
for (const name of asked.length > 0 ? asked : folders) {
  const files = whole.includes(name) ? '*.ts' : '*.@(machine|flow).ts';
  const state = `.stryker/${name}.json`;
  console.log(`\n${name}${existsSync(join(root, state)) ? ' (what changed since the last run)' : ''}`);
  const { code } = await run(
    [
      tool('stryker'),
      'run',
      '--mutate',
      `${source}/${name}/${files},!${source}/${name}/*.test.ts,!${source}/${name}/*.types.ts`,
      '--incremental',
      '--incrementalFile',
      state,
    ],
    { env: { MUTATED_FOLDER: name } },
  );
  if (code !== 0) process.exitCode = 1;
}
