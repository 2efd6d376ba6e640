import { gzipSync } from 'node:zlib';
import { loadsOf } from './loads-of.js';

/** Returns the size of an entry's first load and of everything it can load, in KiB, minified and gzipped. */
export async function bytesOf(entry: string): Promise<{ readonly first: number; readonly all: number }> {
  const { first, all } = await loadsOf(entry);
  return { first: kibibytes(first.contents), all: kibibytes(all.contents) };
}

/** Returns the gzipped size in KiB. */
export function kibibytes(contents: Uint8Array): number {
  return gzipSync(contents, { level: 9 }).length / 1024;
}
