/**
 * `npm run pack`: builds the packages and packs them into packed/. `-- --into FOLDER` installs those for the browser in the app
 * in that folder, and `--with emulator,admin` further ones.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildCommands } from './build.mjs';
import { pack, packages } from './release/pack.mjs';
import { install } from './shared/install.mjs';
import { root, run } from './shared/workspace.mjs';

const { values } = parseArgs({ options: { into: { type: 'string' }, with: { type: 'string', default: '' } } });
const wanted = ['core', 'hooks', 'components', ...values.with.split(',').filter(Boolean)];
const unknown = wanted.filter((name) => !packages.includes(name));
if (unknown.length > 0) {
  console.error(`There is no package ${unknown.join(', ')}. Choose from ${packages.join(', ')}.`);
  process.exit(1);
}

await install();
for (const command of buildCommands()) await must(command);
const folder = join(root, 'packed');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const tarballs = Object.fromEntries(packages.map((name) => [name, pack(name, folder)]));
const files = wanted.map((name) => tarballs[name]);
// npm would look for one package of ours in the registry if it got the other without it.
if (values.into) await must(['npm', 'install', ...files], { cwd: resolve(values.into) });
else console.log(`Run this in your app:\n\n  npm install ${files.join(' ')}\n\n`);
console.log(`Packed ${packages.length} packages into ${relative(process.cwd(), folder) || '.'}.`);

async function must(command, options) {
  const { code } = await run(command, options);
  if (code !== 0) process.exit(code);
}
