import { fromHex } from '../protocol/bytes.js';
import type { Bytes } from '../protocol/bytes.types.js';

/**
 * A number as the bytes that Cognito's clients hash: big-endian, with a zero byte in front when the first bit is set
 * (as a signed Java BigInteger has it), not padded to the length of N.
 */
export function pad(value: bigint): Bytes {
  const hex = value.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return fromHex(/^[89a-f]/.test(even) ? `00${even}` : even);
}
