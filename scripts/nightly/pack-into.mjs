/**
 * `node scripts/nightly/pack-into.mjs`: runs `npm run build` on a fresh clone of the last commit, then `npm run pack -- --into` for a
 * new app, as README.md says, and imports the packages.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mustRun, root } from '../shared/workspace.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cognito-mfa-app-'));
const clone = join(folder, 'clone');
const app = join(folder, 'app');
try {
  await mustRun(['git', 'clone', '--quiet', '--depth', '1', pathToFileURL(root).href, clone]);
  await mustRun(['npm', 'run', 'build'], { cwd: clone });
  assert.ok(
    existsSync(join(clone, 'packages/components/dist/index.js')),
    'The build of a fresh clone made no packages.',
  );
  console.log('npm run build: a fresh clone installs and builds');

  mkdirSync(app);
  const manifest = {
    name: 'app',
    private: true,
    type: 'module',
    dependencies: { react: '^19.0.0', 'react-dom': '^19.0.0' },
  };
  writeFileSync(join(app, 'package.json'), JSON.stringify(manifest));
  await mustRun(['npm', 'run', 'pack', '--', '--into', app, '--with', 'emulator'], { cwd: clone });
  const { dependencies } = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8'));
  const ours = Object.keys(dependencies).filter((name) => name.startsWith('@cognito-mfa/'));
  assert.deepEqual(
    ours.toSorted(),
    ['components', 'core', 'emulator', 'hooks'].map((name) => `@cognito-mfa/${name}`),
  );
  const code = ours.map((name) => `await import('${name}');`).join('');
  await mustRun([process.execPath, '--input-type=module', '--eval', code], { cwd: app });
  console.log(`npm run pack: ${ours.join(', ')} installed in a new app, and imported`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
