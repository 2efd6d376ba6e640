import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pnpm, root, run } from './workspace.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);

/** Stops with words where the Node is too old for anything here to work. */
export function checkNode() {
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`This needs Node 20.19 or newer, and this is ${process.version}. Install a newer one from nodejs.org.`);
  process.exit(1);
}

/** Installs what the lock file names, unless that was done since it last changed. */
export async function install() {
  checkNode();
  const lock = join(root, 'pnpm-lock.yaml');
  const done = join(root, 'node_modules', '.modules.yaml');
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing the packages (once, about a minute) ...');
  const { code, output } = await run([...pnpm, 'install', '--frozen-lockfile', '--prefer-offline'], { capture: true });
  if (code === 0) return;
  console.error(output);
  console.error('The packages could not be installed. Check the network, then run the same command again.');
  process.exit(1);
}
