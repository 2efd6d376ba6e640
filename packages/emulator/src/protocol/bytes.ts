/** Bytes that WebCrypto takes. Written so that TypeScript before 5.7, whose Uint8Array is not generic, can read it too. */
export type Bytes = Uint8Array & { readonly buffer: ArrayBuffer };

/** Encodes text as UTF-8. */
export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

const encoder = new TextEncoder();

/** Encodes as standard base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  return encodeInNode(bytes, 'base64') ?? btoa(String.fromCharCode(...bytes));
}

/** Decodes standard base64; returns `undefined` for malformed input. */
export function fromBase64(text: string): Bytes | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Encodes as base64url without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  const text = encodeInNode(bytes, 'base64url');
  return text ?? toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Decodes base64url without padding; returns `undefined` for malformed input. */
export function fromBase64Url(text: string): Bytes | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  return fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
}

/** Encodes as lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  return encodeInNode(bytes, 'hex') ?? Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Encodes with Node's Buffer if there is one. It is ten times as fast, and every token has three parts. */
function encodeInNode(bytes: Uint8Array, encoding: 'base64' | 'base64url' | 'hex'): string | undefined {
  return globalThis.Buffer?.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(encoding);
}

/** Decodes hex of even length. */
export function fromHex(hex: string): Bytes {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  );
}

/** Joins byte arrays. */
export function concat(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** Compares in constant time. */
export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  let difference = 0;
  for (let index = 0; index < left.length; index += 1) difference |= (left[index] ?? 0) ^ (right[index] ?? 0);
  return difference === 0;
}

/** Compares two texts in constant time. */
export function sameText(left: string, right: string): boolean {
  return sameBytes(utf8(left), utf8(right));
}
