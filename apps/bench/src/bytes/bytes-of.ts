import { gzipSync } from 'node:zlib';
import { type Chunk, chunksOf } from './chunks.js';

/**
 * KiB, minified and gzipped, React apart: `first` is what a page loads before it can run an entry, `all` has what the
 * entry loads later too, except for the AWS SDK.
 */
export async function bytesOf(entry: string): Promise<{ readonly first: number; readonly all: number }> {
  const { first, all } = await chunksOf(entry);
  return { first: sizeOf(first), all: sizeOf(all) };
}

const sizeOf = (chunks: readonly Chunk[]) => chunks.reduce((sum, { contents }) => sum + kibibytes(contents), 0);

/** Gzipped size in KiB. */
export function kibibytes(contents: Uint8Array): number {
  return gzipSync(contents, { level: 9 }).length / 1024;
}
