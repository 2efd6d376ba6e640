import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** A lock on a file. */
export interface FileLock {
  /** Checks that this process still holds the lock. @throws Error if another one took it. */
  check(): Promise<void>;
  release(): Promise<void>;
}

/** The number of further tries while other processes come and go. */
const maximumTries = 50;

/**
 * Locks a file with `<path>.lock`, which names a process by its ID and its start time, since IDs are used again. Takes over the
 * lock of a process that has ended.
 *
 * @throws Error if another running process holds the lock.
 */
export async function lockFile(path: string): Promise<FileLock> {
  const lock = `${path}.lock`;
  const content = `${process.pid} ${(await readStartTime(process.pid)) ?? '-'} ${randomUUID()}`;
  for (let tries = 0; !(await createFile(lock, content)); tries += 1) {
    const held = await readHolder(lock);
    if (held === undefined) continue;
    if (tries === maximumTries || (await isRunning(held))) throw lockedError(path, held);
    if (await takeOver(lock, held, content)) break;
  }
  return {
    async check() {
      const held = (await readHolder(lock)) ?? '';
      if (held !== content) throw lockedError(path, held);
    },
    async release() {
      if ((await readHolder(lock)) === content) await rm(lock, { force: true });
    },
  };
}

/**
 * Replaces the lock of an ended process. Only one process can create the claim that belongs to this very lock, and only its
 * holder replaces the lock, so two can't both succeed.
 *
 * @returns `false` if another process was faster: look at the lock again.
 */
async function takeOver(lock: string, stale: string, content: string): Promise<boolean> {
  const claim = `${lock}.${createHash('sha256').update(stale).digest('hex').slice(0, 16)}`;
  if (!(await createFile(claim, content))) {
    const other = await readHolder(claim);
    if (other !== undefined && !(await isRunning(other))) await rm(claim, { force: true });
    else await sleep(20);
    return false;
  }
  if ((await readHolder(lock)) !== stale) {
    await rm(claim, { force: true });
    return false;
  }
  await rename(claim, lock);
  return (await readHolder(lock)) === content;
}

/** Creates a file, unless it exists. */
async function createFile(path: string, content: string): Promise<boolean> {
  const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
    if (hasCode(error, 'EEXIST')) return undefined;
    throw error;
  });
  if (!file) return false;
  try {
    await file.writeFile(content);
    return true;
  } catch (error) {
    // A full disk must not leave a lock of nobody.
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/** Reads who holds a lock; `undefined` if nobody does. A lock is empty for the moment between its creation and its text. */
async function readHolder(path: string): Promise<string | undefined> {
  for (let tries = 0; ; tries += 1) {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      if (hasCode(error, 'ENOENT')) return undefined;
      throw error;
    });
    if (text !== '' || tries === maximumTries) return text;
    await sleep(20);
  }
}

/** Checks whether the process that wrote a lock is running. */
async function isRunning(holder: string): Promise<boolean> {
  const [id = '', start = ''] = holder.split(' ');
  const pid = Number(id);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const knowsStartTimes = (await readStartTime(process.pid)) !== undefined;
  if (knowsStartTimes) return (await readStartTime(pid)) === start;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not allowed to signal it, so it is running.
    return hasCode(error, 'EPERM');
  }
}

/** Reads when a process started, in the system's own words; `undefined` if it isn't running or the system doesn't tell. */
async function readStartTime(pid: number): Promise<string | undefined> {
  try {
    // The 22nd field of proc_pid_stat(5). The second one is in parentheses and may have spaces.
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    const result = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => undefined);
    return result?.stdout.trim().replace(/\s+/g, '-') || undefined;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function lockedError(path: string, holder: string): Error {
  const pid = holder.split(' ')[0];
  return new Error(`${path} is in use by another emulator (process ${pid}). Stop it or use another file.`);
}
