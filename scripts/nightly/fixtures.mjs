/**
 * `node scripts/nightly/fixtures.mjs [name ...]`: builds apps outside of this workspace from the packed packages, and signs
 * in to them. The slow ones are built only when they are named.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pack } from '../release/pack.mjs';
import { openBrowser } from '../shared/chromium.mjs';
import { mustRun, pnpm, root } from '../shared/workspace.mjs';
import { checkApp, checkNext, checkNextServer, checkTailwind } from './fixture-checks.mjs';

/** `from`: the folders of fixtures/ that make up the app, later ones on top; `change`: of its manifest. */
const fixtures = {
  vite: { from: ['vite'], check: (app) => checkApp({ ...app, name: 'vite', prefix: 'VITE_' }) },
  tailwind: { from: ['vite', 'tailwind'], change: useTailwind, check: checkTailwind },
  next: { from: ['next'], check: checkNext },
  'next-server': { from: ['next', 'next-server'], change: useNextServer, check: checkNextServer },
  'react-18': {
    from: ['vite'],
    change: useReact18,
    check: (app) => checkApp({ ...app, name: 'react 18', prefix: 'VITE_' }),
  },
  jest: { from: ['jest'], check: runTests },
  'ts-jest': { from: ['jest', 'ts-jest'], change: useTsJest, check: runTests },
  'next-jest': { from: ['next', 'jest', 'next-jest'], change: useNextJest, check: runTests },
  vitest: { from: ['jest', 'vitest'], change: useVitest, check: runTests },
  'triggers-jest': { from: ['triggers'], change: useJestAlone, check: runTests },
  'triggers-vitest': { from: ['triggers'], change: useVitestAlone, check: runTests },
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
  const overrides = ['core', 'hooks', 'components', 'emulator'].map(
    (name) => `  "@cognito-mfa/${name}": "file:${pack(name, join(folder, 'packed'))}"`,
  );
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'fixtures', private: true }));
  writeFileSync(
    join(folder, 'pnpm-workspace.yaml'),
    `packages:\n${names.map((name) => `  - ${name}\n`).join('')}overrides:\n${overrides.join('\n')}\n`,
  );
}

/** Runs the tests of an app that follows docs/recipes/testing-your-app.md. */
async function runTests({ folder: app }) {
  const output = await mustRun([...pnpm, 'run', 'test'], { cwd: app, env: { NO_COLOR: '1' } });
  const passed = /\bTests:? .*\b\d+ passed/.exec(output);
  if (!passed) throw new Error(`The tests in ${app} ran nothing:\n${output}`);
  console.log(`${basename(app)}: ${passed[0].replace(/\s+/g, ' ')}`);
}

function useTsJest({ devDependencies }) {
  Object.assign(devDependencies, { '@types/jest': '^30.0.0', 'ts-jest': '29.4.15', typescript: '5.9.3' });
}

function useNextJest({ dependencies }) {
  Object.assign(dependencies, { next: '16.4.6' });
}

/** The app of docs/recipes/nextjs.md whose server knows the user. */
function useNextServer({ dependencies }) {
  Object.assign(dependencies, { 'aws-jwt-verify': '5.2.1' });
}

function useVitest({ scripts, devDependencies }) {
  scripts.test = 'vitest run --environment jsdom --globals';
  Object.assign(devDependencies, {
    '@apollo/client': '^4.0.0',
    '@tanstack/query-core': '^5.0.0',
    'aws-jwt-verify': '5.2.1',
    axios: '^1.12.0',
    graphql: '^16.0.0',
    jsdom: '27.4.0',
    rxjs: '^7.8.0',
    vitest: '4.1.12',
  });
}

function useJestAlone(manifest) {
  Object.assign(manifest, {
    scripts: { test: 'jest' },
    devDependencies: {
      '@babel/core': '^7.28.0',
      '@babel/preset-env': '^7.28.0',
      '@babel/preset-typescript': '^7.28.0',
      jest: '30.5.2',
    },
  });
}

function useVitestAlone(manifest) {
  Object.assign(manifest, { scripts: { test: 'vitest run --globals' }, devDependencies: { vitest: '4.1.12' } });
}

/** React 18.3 is the oldest that the packages support. */
function useReact18({ dependencies, devDependencies }) {
  Object.assign(dependencies, { react: '18.3.1', 'react-dom': '18.3.1' });
  Object.assign(devDependencies, { '@types/react': '~18.3.0', '@types/react-dom': '~18.3.0' });
}

function useTailwind({ devDependencies }) {
  Object.assign(devDependencies, { '@tailwindcss/vite': '4.3.5', tailwindcss: '4.3.5' });
}
