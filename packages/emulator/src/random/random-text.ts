import { toHex } from '../protocol/bytes.js';
import type { RandomSource } from './random-source.js';

/** Draws `length` characters evenly from `alphabet` (at most 256 characters). */
export function randomText(random: RandomSource, alphabet: string, length: number): string {
  const fair = 256 - (256 % alphabet.length);
  let text = '';
  while (text.length < length) {
    for (const byte of random(length - text.length)) {
      if (byte < fair) text += alphabet.charAt(byte % alphabet.length);
    }
  }
  return text;
}

/** Draws a one-time code of `length` digits. */
export function randomDigits(random: RandomSource, length: number): string {
  return randomText(random, '0123456789', length);
}

/** Draws a version 4 UUID. */
export function randomUuid(random: RandomSource): string {
  const bytes = random(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = toHex(bytes);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
