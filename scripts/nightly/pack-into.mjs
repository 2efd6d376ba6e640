/** `node scripts/nightly/pack-into.mjs`: runs `npm run pack -- --into` for a new app, as README.md says, and imports the packages. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mustRun, root } from '../shared/workspace.mjs';

const app = mkdtempSync(join(tmpdir(), 'cognito-mfa-app-'));
try {
  const manifest = {
    name: 'app',
    private: true,
    type: 'module',
    dependencies: { react: '^19.0.0', 'react-dom': '^19.0.0' },
  };
  writeFileSync(join(app, 'package.json'), JSON.stringify(manifest));
  await mustRun([process.execPath, 'scripts/pack.mjs', '--into', app, '--with', 'emulator'], { cwd: root });
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
  rmSync(app, { recursive: true, force: true });
}
