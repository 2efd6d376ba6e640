import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pnpm, root } from '../shared/workspace.mjs';

const [npx, ...pnpmArguments] = pnpm;

/** Packs a package as npm would publish it. @returns {string} the path of the tarball */
export function pack(name, target) {
  execFileSync(npx, [...pnpmArguments, 'pack', '--pack-destination', target], {
    cwd: join(root, 'packages', name),
    encoding: 'utf8',
  });
  const file = readdirSync(target).find((path) => path.startsWith(`cognito-mfa-${name}-`));
  if (!file) throw new Error(`pnpm pack left no tarball of ${name} in ${target}.`);
  return join(target, file);
}
