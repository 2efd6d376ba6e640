import { randomUUID } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { PoolShape } from '../pool/pool-shape.js';
import { AdminError } from '../problems/admin-error.js';
import type { Terminal } from './terminal.js';

/** The pool, for the environment of the demo. */
export interface DemoEnv {
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  readonly endpoint?: string | undefined;
  readonly shape?: PoolShape | undefined;
}

/** Writes the demo's variables to an env file, or to standard output without a path. @throws AdminError `usage`. */
export async function publishEnv(
  env: DemoEnv,
  path: string | undefined,
  { out, err, paintErr }: Terminal,
): Promise<void> {
  const values = {
    VITE_COGNITO_USER_POOL_ID: env.userPoolId,
    VITE_COGNITO_USER_POOL_CLIENT_ID: env.userPoolClientId,
    VITE_COGNITO_ENDPOINT: env.endpoint,
    VITE_COGNITO_POOL_SHAPE: env.shape && JSON.stringify(env.shape),
  };
  if (path === undefined) {
    for (const [name, value] of Object.entries(values)) if (value !== undefined) out(`${name}=${value}`);
    return;
  }
  try {
    await writeEnvFile(path, values);
  } catch (error) {
    throw new AdminError('usage', `Cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  err(`${paintErr('green', '✔')} Wrote the pool to ${paintErr('bold', path)}`);
}

/** Sets variables in an env file and keeps its other lines. Creates the file if needed. */
async function writeEnvFile(path: string, values: Readonly<Record<string, string | undefined>>): Promise<void> {
  const before = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const others = before.split('\n').filter((line) => !Object.hasOwn(values, nameOf(line)));
  while (others.at(-1) === '') others.pop();
  const set = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  await replaceFile(path, [...others, ...set, ''].join('\n'));
}

/**
 * Replaces the content of a file and keeps its mode, owner and links. Writes a temporary file and renames it, so that no
 * half-written file is left behind.
 */
async function replaceFile(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => undefined);
  if (target === undefined) return writeFile(path, text);
  const { mode, uid, gid, nlink } = await stat(target);
  // A rename would break the other names of the file.
  if (nlink > 1) return writeFile(target, text);
  const beside = `${target}.${randomUUID()}.tmp`;
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.chown(uid, gid);
      await file.chmod(mode & 0o7777);
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    // Only the owner of a file can hand on its ownership. Writing into the file needs no more than leave to write.
    if (error instanceof Error && 'code' in error && error.code === 'EPERM') return writeFile(target, text);
    throw error;
  }
}

function nameOf(line: string): string {
  return /^\s*(?:export\s+)?([\w.]+)\s*=/.exec(line)?.[1] ?? '';
}
