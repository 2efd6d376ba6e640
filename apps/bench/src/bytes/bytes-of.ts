import { gzipSync } from 'node:zlib';
import { loadsOf } from './loads-of.js';

/** KiB, minified and gzipped, of what an entry loads at first and of all that it loads. */
export async function bytesOf(entry: string): Promise<{ readonly first: number; readonly all: number }> {
  const { first, all } = await loadsOf(entry);
  return { first: kibibytes(first.contents), all: kibibytes(all.contents) };
}

/** Gzipped size in KiB. */
export function kibibytes(contents: Uint8Array): number {
  return gzipSync(contents, { level: 9 }).length / 1024;
}
