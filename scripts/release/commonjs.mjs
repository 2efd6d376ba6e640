/**
 * Writes dist/commonjs of each package that tests import, for Jest, which cannot load ES modules without a flag. Only the
 * environment of `@cognito-mfa/emulator/jest-environment` selects it, so no app loads a package twice.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../shared/workspace.mjs';

const common = {
  format: 'cjs',
  target: 'node20.19',
  // Jest cannot run `import()` in CommonJS. This makes it a promise of `require`.
  supported: { 'dynamic-import': false },
  logLevel: 'warning',
};

for (const name of ['core', 'hooks', 'components']) {
  const dist = join(root, 'packages', name, 'dist');
  const outdir = join(dist, 'commonjs');
  rmSync(outdir, { recursive: true, force: true });
  const entryPoints = readdirSync(dist, { recursive: true })
    .filter((file) => file.endsWith('.js'))
    .map((file) => join(dist, file));
  await build({ ...common, entryPoints, outdir, outbase: dist });
  writeFileSync(join(outdir, 'package.json'), '{ "type": "commonjs" }\n');
}

// The emulator's dependencies are ES modules too, so they are in the file.
await build({
  ...common,
  bundle: true,
  platform: 'node',
  entryPoints: [join(root, 'packages/emulator/dist/index.js')],
  outfile: join(root, 'packages/emulator/dist/commonjs/index.cjs'),
  legalComments: 'none',
});
