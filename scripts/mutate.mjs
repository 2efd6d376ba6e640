/** `npm run mutate [folder ...]`: mutation tests of core's decisions, one folder of packages/core/src at a time. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './shared/install.mjs';
import { root, run, tool } from './shared/workspace.mjs';

const source = 'packages/core/src';
/** Folders in which every file makes decisions. In the others, the machines and flows do. */
const whole = ['problems', 'srp'];
const decides = /\.(machine|flow)\.ts$/;

await install();
const folders = readdirSync(join(root, source), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => whole.includes(name) || readdirSync(join(root, source, name)).some((file) => decides.test(file)));
const named = process.argv.slice(2);
const unknown = named.filter((name) => !folders.includes(name));
if (unknown.length > 0) throw new Error(`Unknown folder: ${unknown.join(', ')}. Choose from ${folders.join(', ')}.`);

mkdirSync(join(root, '.stryker'), { recursive: true });
for (const name of named.length > 0 ? named : folders) {
  const files = whole.includes(name) ? '*.ts' : '*.@(machine|flow).ts';
  const state = `.stryker/${name}.json`;
  console.log(`\n${name}${existsSync(join(root, state)) ? ' (changes since the last run)' : ''}`);
  const mutate = `${source}/${name}/${files},!${source}/${name}/*.test.ts`;
  const command = [tool('stryker'), 'run', '--mutate', mutate, '--incremental', '--incrementalFile', state];
  const { code } = await run(command, { env: { MUTATED_FOLDER: name } });
  if (code !== 0) process.exitCode = 1;
}
