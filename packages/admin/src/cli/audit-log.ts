import { fsyncSync, writeSync } from 'node:fs';

/**
 * Writes a line to a file descriptor and returns when it is on the disk or in the pipe, so that it outlives this process.
 *
 * @throws Error of the file system, such as ENOSPC.
 */
export function writeLine(descriptor: number, line: string): void {
  let rest = Buffer.from(`${line}\n`);
  while (rest.length > 0) rest = rest.subarray(writeSome(descriptor, rest));
  try {
    fsyncSync(descriptor);
  } catch (error) {
    // Pipes and terminals have nothing to sync.
    if (!hasCode(error, 'EINVAL', 'ENOTSUP', 'EROFS')) throw error;
  }
}

function writeSome(descriptor: number, bytes: Buffer): number {
  try {
    return writeSync(descriptor, bytes);
  } catch (error) {
    if (!hasCode(error, 'EAGAIN')) throw error;
    // The pipe is full: let its reader catch up.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    return 0;
  }
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
