import { createHash } from 'node:crypto';
import { type FileHandle, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type FileLock, lockFile } from './file-lock.js';
import type { EmulatorStore } from './saver.js';

/** An {@link EmulatorStore} in a file. */
export interface FileStore extends EmulatorStore {
  /** Releases the file. */
  close(): Promise<void>;
}

const kind = 'cognito-emulator data';

/**
 * Opens a data file exclusively. Every save replaces the whole file, so a crash leaves either the old or the new one. Removes
 * the temporary files of earlier crashes.
 *
 * @throws Error if another process uses the file or if it is damaged. A damaged file is left untouched.
 */
export async function openFileStore(path: string): Promise<FileStore> {
  const lock = await lockFile(path);
  try {
    await sweep(path);
    const saved = await read(path);
    return { saved, save: (text) => write(path, text, lock), close: () => lock.release() };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function read(path: string): Promise<string | undefined> {
  let file: string;
  try {
    file = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  const [header = '', ...rest] = file.split('\n');
  const text = rest.join('\n');
  if (header === createHeader(text)) return text;
  const cause = header.startsWith(kind) ? 'is damaged' : 'is not a data file of the emulator';
  throw new Error(`${path} ${cause}. It was left untouched. Move it away to start over.`);
}

async function write(path: string, text: string, lock: FileLock): Promise<void> {
  const next = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(next, 'w', 0o600);
    try {
      await file.writeFile(`${createHeader(text)}\n${text}`);
      await file.sync();
    } finally {
      await file.close();
    }
    await lock.check();
    await rename(next, path);
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
  await syncDirectory(dirname(path));
}

/** Removes what crashed emulators left beside the data file. Call it with the lock: nobody else writes then. */
async function sweep(path: string): Promise<void> {
  const [directory, name] = [dirname(path), basename(path)];
  const isLeftover = (entry: string) =>
    entry.startsWith(`${name}.`) && /^([0-9]+\.tmp|lock\.[0-9a-f]+)$/.test(entry.slice(name.length + 1));
  const entries = await readdir(directory).catch(() => []);
  await Promise.all(
    entries.filter(isLeftover).map((entry) => rm(join(directory, entry), { force: true }).catch(() => {})),
  );
}

/** Makes the rename survive a crash. Not every platform can sync a directory. */
async function syncDirectory(path: string): Promise<void> {
  let directory: FileHandle | undefined;
  try {
    directory = await open(path, 'r');
    await directory.sync();
  } catch {
    // Not supported here. The file itself is synced.
  } finally {
    await directory?.close();
  }
}

function createHeader(text: string): string {
  return `${kind} sha256:${createHash('sha256').update(text).digest('hex')}`;
}
