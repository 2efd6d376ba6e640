import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';

/** A lock on a file. */
export interface FileLock {
  /** Checks that this process still holds the lock. @throws Error if another one took it. */
  check(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Locks a file with `<path>.lock`. Takes over the lock of a process that has ended.
 *
 * @throws Error if another running process holds the lock.
 */
export async function lockFile(path: string): Promise<FileLock> {
  const lock = `${path}.lock`;
  const content = `${process.pid} ${randomUUID()}`;
  try {
    await writeFile(lock, content, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const pid = Number((await readFile(lock, 'utf8')).split(' ')[0]);
    if (pid !== process.pid && isRunning(pid)) throw lockedError(path, pid);
    const mine = `${lock}.${process.pid}`;
    await writeFile(mine, content);
    await rename(mine, lock);
  }
  const holder = () => readFile(lock, 'utf8').catch(() => '');
  return {
    async check() {
      const held = await holder();
      if (held !== content) throw lockedError(path, Number(held.split(' ')[0]));
    },
    async release() {
      if ((await holder()) === content) await rm(lock, { force: true });
    },
  };
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not allowed to signal it, so it is running.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function lockedError(path: string, pid: number): Error {
  return new Error(`${path} is in use by another emulator (process ${pid}). Stop it or use another file.`);
}
