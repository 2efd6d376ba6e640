/** Builds apps that are not of this workspace from the packed packages, and signs in with one of them. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from './browser.mjs';
import { checkTailwind } from './fixtures-tailwind.mjs';
import { checkVite } from './fixtures-vite.mjs';
import { pack } from './pack.mjs';
import { pnpm, run } from './run.mjs';
import { root } from './workspace.mjs';

const apps = ['vite', 'tailwind', 'next'];
const folder = mkdtempSync(join(tmpdir(), 'cognito-mfa-fixtures-'));
let browser;
const since = performance.now();
try {
  for (const app of apps) cpSync(join(root, '.tools/fixtures', app), join(folder, app), { recursive: true });
  mkdirSync(join(folder, 'packed'));
  const overrides = ['core', 'hooks', 'components'].map(
    (name) => `  "@cognito-mfa/${name}": "file:${pack(name, join(folder, 'packed'))}"`,
  );
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'fixtures', private: true }));
  writeFileSync(
    join(folder, 'pnpm-workspace.yaml'),
    `packages:\n${apps.map((app) => `  - ${app}\n`).join('')}overrides:\n${overrides.join('\n')}\n`,
  );
  await must([...pnpm, 'install', '--prefer-offline', '--no-frozen-lockfile', '--ignore-scripts'], folder);
  browser = await openBrowser();
  await checkVite({ folder: join(folder, 'vite'), browser, build: (env) => build('vite', env) });
  await checkTailwind({ folder: join(folder, 'tailwind'), browser, build: () => build('tailwind') });
  await build('next', { NEXT_TELEMETRY_DISABLED: '1' });
  const page = readFileSync(join(folder, 'next/.next/server/app/index.html'), 'utf8');
  for (const text of ['Password', 'A code of the page']) {
    if (!page.includes(text)) throw new Error(`The page that Next.js prerendered does not say "${text}".`);
  }
  console.log(`next: built and prerendered; all of it took ${Math.round((performance.now() - since) / 1000)} s`);
} finally {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
}

async function build(app, env = {}) {
  await must([...pnpm, 'run', 'build'], join(folder, app), env);
}

async function must(command, cwd, env = {}) {
  const { code, output } = await run(command, { cwd, env, capture: true });
  if (code !== 0) throw new Error(`${command.slice(-2).join(' ')} in ${cwd} ended with ${code}:\n${output}`);
}
