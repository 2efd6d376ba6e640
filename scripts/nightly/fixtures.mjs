/**
 * `node scripts/nightly/fixtures.mjs [name ...]`: builds apps outside of this workspace from the packed packages, and signs
 * in to them. The slow ones are built only when they are named.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from '../release/pack.mjs';
import { openBrowser } from '../shared/chromium.mjs';
import { mustRun, pnpm, root } from '../shared/workspace.mjs';
import { checkApp, checkNext, checkTailwind } from './fixture-checks.mjs';

/** `from`: the folders of fixtures/ that make up the app, later ones on top; `change`: of its manifest. */
const fixtures = {
  vite: { from: ['vite'], check: (app) => checkApp({ ...app, name: 'vite', prefix: 'VITE_' }) },
  tailwind: { from: ['vite', 'tailwind'], change: useTailwind, check: checkTailwind },
  next: { from: ['next'], check: checkNext },
  'react-18': {
    from: ['vite'],
    change: useReact18,
    check: (app) => checkApp({ ...app, name: 'react 18', prefix: 'VITE_' }),
  },
  webpack: { from: ['webpack'], check: (app) => checkApp({ ...app, name: 'webpack' }) },
};
const named = process.argv.slice(2);
const names = named.length > 0 ? named : ['vite', 'tailwind'];
const unknown = names.filter((name) => !(name in fixtures));
if (unknown.length > 0)
  throw new Error(`Unknown fixture: ${unknown.join(', ')}. Choose from ${Object.keys(fixtures).join(', ')}.`);

const folder = mkdtempSync(join(tmpdir(), 'cognito-mfa-fixtures-'));
let browser;
try {
  for (const name of names) makeApp(name);
  writeWorkspace();
  await mustRun([...pnpm, 'install', '--prefer-offline', '--no-frozen-lockfile', '--ignore-scripts'], { cwd: folder });
  browser = await openBrowser();
  for (const name of names) {
    const app = join(folder, name);
    const build = (env) => mustRun([...pnpm, 'run', 'build'], { cwd: app, env });
    await fixtures[name].check({ folder: app, browser, build });
  }
} finally {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
}

function makeApp(name) {
  const { from, change } = fixtures[name];
  for (const part of from)
    cpSync(join(root, 'scripts/nightly/fixtures', part), join(folder, name), { recursive: true });
  const path = join(folder, name, 'package.json');
  const manifest = { ...JSON.parse(readFileSync(path, 'utf8')), name: `fixture-${name}` };
  change?.(manifest);
  writeFileSync(path, JSON.stringify(manifest));
}

/** Makes one workspace of the apps, on the packed packages. */
function writeWorkspace() {
  mkdirSync(join(folder, 'packed'));
  const overrides = ['core', 'hooks', 'components'].map(
    (name) => `  "@cognito-mfa/${name}": "file:${pack(name, join(folder, 'packed'))}"`,
  );
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'fixtures', private: true }));
  writeFileSync(
    join(folder, 'pnpm-workspace.yaml'),
    `packages:\n${names.map((name) => `  - ${name}\n`).join('')}overrides:\n${overrides.join('\n')}\n`,
  );
}

/** React 18.3 is the oldest that the packages support. */
function useReact18({ dependencies, devDependencies }) {
  Object.assign(dependencies, { react: '18.3.1', 'react-dom': '18.3.1' });
  Object.assign(devDependencies, { '@types/react': '~18.3.0', '@types/react-dom': '~18.3.0' });
}

function useTailwind({ devDependencies }) {
  Object.assign(devDependencies, { '@tailwindcss/vite': '4.3.5', tailwindcss: '4.3.5' });
}
