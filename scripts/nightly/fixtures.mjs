/**
 * Builds apps that are not of this workspace from the packed packages, and signs in with them.
 * `node scripts/nightly/fixtures.mjs [name ...]`; the ones that take long are built only when they are named.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from '../release/pack.mjs';
import { openBrowser } from '../shared/browser.mjs';
import { pnpm, run } from '../shared/run.mjs';
import { root } from '../shared/workspace.mjs';
import { checkApp } from './fixtures-app.mjs';
import { checkNext } from './fixtures-next.mjs';
import { useReact18 } from './fixtures-react-18.mjs';
import { checkTailwind } from './fixtures-tailwind.mjs';

const checkVite = (name) => (app) => checkApp({ ...app, name, prefix: 'VITE_' });
const fixtures = {
  vite: { check: checkVite('vite') },
  tailwind: { check: checkTailwind },
  next: { check: checkNext },
  'react-18': { from: 'vite', prepare: useReact18, check: checkVite('react 18') },
  webpack: { check: (app) => checkApp({ ...app, name: 'webpack' }) },
};
const named = process.argv.slice(2);
const names = named.length > 0 ? named : ['vite', 'tailwind'];
const unknown = names.filter((name) => !(name in fixtures));
if (unknown.length > 0)
  throw new Error(`There is no fixture ${unknown.join(', ')}: ${Object.keys(fixtures).join(', ')}.`);

const folder = mkdtempSync(join(tmpdir(), 'cognito-mfa-fixtures-'));
let browser;
try {
  for (const name of names) {
    const { from = name, prepare } = fixtures[name];
    cpSync(join(root, 'scripts/nightly/fixtures', from), join(folder, name), { recursive: true });
    prepare?.(join(folder, name));
  }
  mkdirSync(join(folder, 'packed'));
  const overrides = ['core', 'hooks', 'components'].map(
    (name) => `  "@cognito-mfa/${name}": "file:${pack(name, join(folder, 'packed'))}"`,
  );
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'fixtures', private: true }));
  writeFileSync(
    join(folder, 'pnpm-workspace.yaml'),
    `packages:\n${names.map((name) => `  - ${name}\n`).join('')}overrides:\n${overrides.join('\n')}\n`,
  );
  await must([...pnpm, 'install', '--prefer-offline', '--no-frozen-lockfile', '--ignore-scripts'], folder);
  browser = await openBrowser();
  for (const name of names) {
    const build = (env) => must([...pnpm, 'run', 'build'], join(folder, name), env);
    await fixtures[name].check({ folder: join(folder, name), browser, build });
  }
} finally {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
}

async function must(command, cwd, env = {}) {
  const { code, output } = await run(command, { cwd, env, capture: true });
  if (code !== 0) throw new Error(`${command.slice(-2).join(' ')} in ${cwd} ended with ${code}:\n${output}`);
}
