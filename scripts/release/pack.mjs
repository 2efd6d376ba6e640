import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mustRun, pnpm, root } from '../shared/workspace.mjs';

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

export const packages = ['core', 'hooks', 'components', 'emulator', 'admin'];

/**
 * Makes a folder outside of the workspace and installs the packed packages in it.
 * @param {Record<string, string>} more further dependencies
 * @returns {Promise<{ folder: string, remove(): void }>}
 */
export async function installPacked(more) {
  const folder = mkdtempSync(join(tmpdir(), 'cognito-mfa-matrix-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    mkdirSync(join(folder, 'packed'));
    const packed = Object.fromEntries(
      packages.map((name) => [`@cognito-mfa/${name}`, `file:${pack(name, join(folder, 'packed'))}`]),
    );
    const manifest = { name: 'matrix', private: true, type: 'module', dependencies: { ...packed, ...more } };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    const overrides = Object.entries(packed).map(([name, file]) => `  "${name}": "${file}"\n`);
    writeFileSync(join(folder, 'pnpm-workspace.yaml'), `packages: []\noverrides:\n${overrides.join('')}`);
    await mustRun([...pnpm, 'install', '--prefer-offline', '--no-frozen-lockfile', '--ignore-scripts'], {
      cwd: folder,
    });
    return { folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
