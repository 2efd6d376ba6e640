import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pnpm, root, run } from './workspace.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);

/** Exits with a message if Node is too old. */
export function checkNode() {
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`You need Node 20.19 or newer; this is ${process.version}. Install a newer version from nodejs.org.`);
  process.exit(1);
}

/** Installs the packages of the lockfile, unless they have been installed since it changed. */
export async function install() {
  checkNode();
  const lock = join(root, 'pnpm-lock.yaml');
  const marker = join(root, 'node_modules', '.modules.yaml');
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing packages (once, takes about a minute) ...');
  const { code, output } = await run([...pnpm, 'install', '--frozen-lockfile', '--prefer-offline'], { capture: true });
  if (code === 0) return;
  console.error(output);
  console.error('Could not install the packages. Check your network, then run the same command again.');
  process.exit(1);
}
