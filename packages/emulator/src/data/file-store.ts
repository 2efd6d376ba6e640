import { createHash } from 'node:crypto';
import { type FileHandle, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type FileLock, lockFile } from './file-lock.js';
import type { EmulatorStore } from './saver.js';

/** An {@link EmulatorStore} in a file. */
export interface FileStore extends EmulatorStore {
  /** Releases the file. */
  close(): Promise<void>;
}

const kind = 'cognito-emulator data';

/**
 * Opens a data file exclusively. Every save replaces the whole file, so a crash leaves either the old or the new one.
 *
 * @throws Error if another process uses the file or if it is damaged. A damaged file is left untouched.
 */
export async function openFileStore(path: string): Promise<FileStore> {
  const lock = await lockFile(path);
  try {
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
  const file = await open(next, 'w', 0o600);
  try {
    await file.writeFile(`${createHeader(text)}\n${text}`);
    await file.sync();
  } finally {
    await file.close();
  }
  await lock.check();
  await rename(next, path);
  await syncDirectory(dirname(path));
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
