import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from '../../release/pack.mjs';
import { pnpm, run } from '../../shared/run.mjs';

const packages = ['core', 'hooks', 'components', 'emulator', 'admin'];

/**
 * A folder outside of the workspace with the packed packages and more installed, as a reader would have them.
 * @param {Record<string, string>} more further dependencies
 * @returns {{ folder: string, remove(): void }}
 */
export async function makeWorkplace(more) {
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
    await must([...pnpm, 'install', '--prefer-offline', '--no-frozen-lockfile', '--ignore-scripts'], folder);
    return { folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Runs a command to its end. @returns {Promise<string>} what it printed; another code than 0 is an error with that. */
export async function must(command, cwd, env = {}) {
  const { code, output } = await run(command, { cwd, env, capture: true });
  if (code !== 0) throw new Error(`${command.slice(-2).join(' ')} ended with ${code}: ${output}`);
  return output;
}
