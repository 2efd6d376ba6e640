import type { Bytes } from '../protocol/bytes.js';
import { type CborValue, decodeCbor } from './cbor.js';

/** The bits of the flags byte (WebAuthn level 3, §6.1). */
export const flag = {
  userPresent: 0x01,
  userVerified: 0x04,
  backupEligible: 0x08,
  backedUp: 0x10,
  attestedCredential: 0x40,
  extensions: 0x80,
} as const;

/** Authenticator data, taken apart. */
export interface AuthenticatorData {
  readonly rpIdHash: Bytes;
  readonly userPresent: boolean;
  readonly userVerified: boolean;
  readonly backupEligible: boolean;
  readonly backedUp: boolean;
  readonly counter: number;
  /** Present in a registration only. */
  readonly credential:
    | {
        /** 16 bytes. */
        readonly aaguid: Bytes;
        readonly id: Bytes;
        /** The COSE key, not checked yet. */
        readonly publicKey: CborValue;
      }
    | undefined;
}

const minimumLength = 37;
/** Bytes; the limit of WebAuthn level 3. */
const maximumIdLength = 1023;

/** Takes authenticator data apart. @returns `undefined` if it is too short, too long or contradicts itself. */
export function readAuthenticatorData(bytes: Uint8Array): AuthenticatorData | undefined {
  if (bytes.length < minimumLength) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const flags = view.getUint8(32);
  const has = (bit: number) => (flags & bit) !== 0;
  // A passkey that can't be backed up can't have been.
  if (has(flag.backedUp) && !has(flag.backupEligible)) return undefined;

  let at = minimumLength;
  let credential: AuthenticatorData['credential'];
  if (has(flag.attestedCredential)) {
    if (bytes.length < at + 18) return undefined;
    const length = view.getUint16(at + 16);
    const idEnd = at + 18 + length;
    if (length > maximumIdLength || idEnd > bytes.length) return undefined;
    const key = decodeCbor(bytes, idEnd);
    if (!key) return undefined;
    credential = {
      aaguid: copy(bytes, at, at + 16),
      id: copy(bytes, at + 18, idEnd),
      publicKey: key.value,
    };
    at = key.end;
  }
  if (has(flag.extensions)) {
    const extensions = decodeCbor(bytes, at);
    if (!(extensions?.value instanceof Map)) return undefined;
    at = extensions.end;
  }
  if (at !== bytes.length) return undefined;
  return {
    rpIdHash: copy(bytes, 0, 32),
    userPresent: has(flag.userPresent),
    userVerified: has(flag.userVerified),
    backupEligible: has(flag.backupEligible),
    backedUp: has(flag.backedUp),
    counter: view.getUint32(33),
    credential,
  };
}

function copy(bytes: Uint8Array, start: number, end: number): Bytes {
  return new Uint8Array(bytes.subarray(start, end));
}
