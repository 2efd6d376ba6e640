import type { Bytes } from '../protocol/bytes.js';

/** A value that WebAuthn encodes as CBOR. */
export type CborValue = number | string | boolean | null | Bytes | readonly CborValue[] | CborMap;

/** A CBOR map. COSE keys use integers as keys, attestation objects use text. */
export type CborMap = ReadonlyMap<CborValue, CborValue>;

/** One decoded item and the position after it. */
export interface CborItem {
  readonly value: CborValue;
  readonly end: number;
}

/** Deeper than any structure of WebAuthn. Attestation certificates are two levels deep. */
const maximumDepth = 8;

/**
 * Decodes the first CBOR item (RFC 8949) at `start`. Reads the subset that CTAP2 allows: definite lengths, each in its shortest
 * form, no tags, no floating-point numbers.
 *
 * @returns `undefined` for bytes that are not such an item.
 */
export function decodeCbor(bytes: Uint8Array, start = 0): CborItem | undefined {
  try {
    return readItem(bytes, start, 0);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Encodes a value in the form that {@link decodeCbor} reads. */
export function encodeCbor(value: CborValue): Bytes {
  return Uint8Array.from(encodeItem(value));
}

const decoder = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();

function readItem(bytes: Uint8Array, start: number, depth: number): CborItem {
  if (depth > maximumDepth) throw malformed();
  const initial = byteAt(bytes, start);
  const major = initial >> 5;
  if (major === 7) return readSimple(initial, start + 1);
  const { argument, end } = readArgument(bytes, start);
  switch (major) {
    case 0:
      return { value: argument, end };
    case 1:
      return { value: -1 - argument, end };
    case 2:
      return { value: slice(bytes, end, argument), end: end + argument };
    case 3:
      return { value: readText(slice(bytes, end, argument)), end: end + argument };
    case 4:
      return readArray(bytes, end, argument, depth);
    case 5:
      return readMap(bytes, end, argument, depth);
    default:
      throw malformed();
  }
}

function readArray(bytes: Uint8Array, start: number, length: number, depth: number): CborItem {
  const value: CborValue[] = [];
  let at = start;
  for (let index = 0; index < length; index += 1) {
    const item = readItem(bytes, at, depth + 1);
    value.push(item.value);
    at = item.end;
  }
  return { value, end: at };
}

function readMap(bytes: Uint8Array, start: number, length: number, depth: number): CborItem {
  const value = new Map<CborValue, CborValue>();
  let at = start;
  for (let index = 0; index < length; index += 1) {
    const key = readItem(bytes, at, depth + 1);
    if ((typeof key.value !== 'number' && typeof key.value !== 'string') || value.has(key.value)) throw malformed();
    const item = readItem(bytes, key.end, depth + 1);
    value.set(key.value, item.value);
    at = item.end;
  }
  return { value, end: at };
}

function readSimple(initial: number, end: number): CborItem {
  switch (initial) {
    case 0xf4:
      return { value: false, end };
    case 0xf5:
      return { value: true, end };
    case 0xf6:
      return { value: null, end };
    default:
      throw malformed();
  }
}

/** Reads the length or number of an item. 53 bits are enough for every length that fits a request. */
function readArgument(bytes: Uint8Array, start: number): { readonly argument: number; readonly end: number } {
  const short = byteAt(bytes, start) & 0x1f;
  if (short < 24) return { argument: short, end: start + 1 };
  if (short > 27) throw malformed();
  const size = 1 << (short - 24);
  let argument = 0;
  for (let index = 1; index <= size; index += 1) argument = argument * 256 + byteAt(bytes, start + index);
  const smallest = size === 1 ? 24 : 2 ** (size * 4);
  if (argument < smallest || !Number.isSafeInteger(argument)) throw malformed();
  return { argument, end: start + 1 + size };
}

function readText(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw malformed();
  }
}

function slice(bytes: Uint8Array, start: number, length: number): Bytes {
  if (start + length > bytes.length) throw malformed();
  return new Uint8Array(bytes.subarray(start, start + length));
}

function byteAt(bytes: Uint8Array, index: number): number {
  const byte = bytes[index];
  if (byte === undefined) throw malformed();
  return byte;
}

/** A RangeError stays inside this file. A malformed payload is an answer here, no fault. */
function malformed(): RangeError {
  return new RangeError('This is not CBOR that WebAuthn allows.');
}

function encodeItem(value: CborValue): number[] {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'boolean') return [value ? 0xf5 : 0xf4];
  if (value === null) return [0xf6];
  if (typeof value === 'string') {
    const text = encoder.encode(value);
    return [...head(3, text.length), ...text];
  }
  if (value instanceof Uint8Array) return [...head(2, value.length), ...value];
  if (value instanceof Map) {
    return [...head(5, value.size), ...[...value].flatMap(([key, item]) => [...encodeItem(key), ...encodeItem(item)])];
  }
  const items = [...(value as readonly CborValue[])];
  return [...head(4, items.length), ...items.flatMap(encodeItem)];
}

function head(major: number, argument: number): number[] {
  const first = major << 5;
  if (argument < 24) return [first | argument];
  if (argument < 0x100) return [first | 24, argument];
  if (argument < 0x10000) return [first | 25, argument >> 8, argument & 0xff];
  return [first | 26, ...[24, 16, 8, 0].map((shift) => (argument >>> shift) & 0xff)];
}
