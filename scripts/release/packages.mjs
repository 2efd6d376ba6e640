/** `node scripts/release/packages.mjs`: packs each package and checks the tarball with publint, attw and rules of our own. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, tool } from '../shared/workspace.mjs';
import { faultsOfManifest } from './manifest.mjs';
import { pack } from './pack.mjs';
import { faultsOfSourceMap } from './source-map.mjs';

const mustHave = ['package/package.json', 'package/README.md', 'package/LICENSE', 'package/dist/index.js'];
const mustNotHave = /\.(test|browser\.test|stories)\.|\/testing\/|tsbuildinfo|package\/src\//;
let faults = 0;

for (const name of readdirSync(join(root, 'packages'))) {
  const folder = join(root, 'packages', name);
  if (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).private) continue;
  const target = mkdtempSync(join(tmpdir(), 'cognito-mfa-pack-'));
  try {
    const tarball = pack(name, target);
    const files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
    for (const file of mustHave) if (!files.includes(file)) fault(name, `${file} is missing from the tarball`);
    for (const file of files) if (mustNotHave.test(file)) fault(name, `${file} does not belong in the tarball`);
    const manifest = JSON.parse(execFileSync('tar', ['-xzOf', tarball, 'package/package.json'], { encoding: 'utf8' }));
    if (JSON.stringify(manifest).includes('cognito-mfa-source'))
      fault(name, 'the manifest still has the source condition');
    for (const what of faultsOfManifest(manifest, name)) fault(name, what);
    for (const what of faultsOfSourceMaps(tarball, files)) fault(name, what);
    judge(name, 'publint', [tarball, '--strict']);
    judge(name, 'attw', [tarball, '--profile', 'esm-only', '--no-emoji', '--exclude-entrypoints', './styles.css']);
    if (name === 'emulator') await runsAlone(name, tarball, manifest.bin['cognito-emulator']);
    console.log(`${name}: ${files.length} files`);
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}
process.exitCode = faults > 0 ? 1 : 0;

/** Checks that the command of the emulator runs without any other package. */
async function runsAlone(name, tarball, bin) {
  const folder = mkdtempSync(join(tmpdir(), 'cognito-mfa-alone-'));
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  const child = spawn(process.execPath, [join(folder, 'package', bin), '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const output = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    if (!/ready on http/.test(String(output[0]))) fault(name, `${bin} does not start without other packages`);
  } finally {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads every file that names a source map, and every source map. */
function faultsOfSourceMaps(tarball, files) {
  const folder = mkdtempSync(join(tmpdir(), 'cognito-mfa-maps-'));
  try {
    execFileSync('tar', ['-xzf', tarball, '-C', folder]);
    return files
      .filter((file) => /\.(js|css|map|d\.ts)$/.test(file))
      .flatMap((file) => faultsOfSourceMap(file, readFileSync(join(folder, file), 'utf8'), files));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function judge(name, program, args) {
  try {
    execFileSync(tool(program), args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    fault(name, `${program}\n${error.stdout ?? ''}${error.stderr ?? ''}`);
  }
}

function fault(name, what) {
  faults += 1;
  console.error(`${name}: ${what}`);
}
