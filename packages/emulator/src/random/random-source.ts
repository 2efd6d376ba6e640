import type { Bytes } from '../protocol/bytes.types.js';
/** Fills a new array with unpredictable bytes. Give a deterministic one to make ids, codes and secrets repeatable in a test. */
export type RandomSource = (length: number) => Bytes;
