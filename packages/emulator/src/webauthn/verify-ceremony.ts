import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, concat, fromBase64Url, sameBytes, toBase64Url, utf8 } from '../protocol/bytes.js';
import { type AuthenticatorData, readAuthenticatorData } from './authenticator-data.js';
import { decodeCbor } from './cbor.js';
import { type PasskeyPublicKey, readPublicKey } from './public-key.js';
import { verifySignature } from './signature.js';

/** The credential of a ceremony as JSON, as `PublicKeyCredential.toJSON()` returns it. Nothing in it is checked yet. */
export type CredentialJson = Readonly<Record<string, unknown>>;

/** The expectations of a ceremony. */
export interface Expected {
  /** base64url. */
  readonly challenge: string;
  readonly rpId: string;
  readonly allowsOrigin: (origin: string) => boolean;
  readonly requireUserVerification: boolean;
}

/** The rule that a ceremony breaks. */
export type BrokenRule =
  | 'malformed'
  | 'type'
  | 'challenge'
  | 'origin'
  | 'relying party'
  | 'user presence'
  | 'user verification'
  | 'algorithm'
  | 'signature';

/** The result of a check: a value, or the first broken rule. */
export type Checked<Value> = { readonly value: Value } | { readonly broken: BrokenRule };

/** A verified registration. */
export interface Registration {
  /** base64url. */
  readonly id: string;
  readonly publicKey: PasskeyPublicKey;
  readonly counter: number;
  readonly backupEligible: boolean;
  readonly backedUp: boolean;
}

/**
 * Verifies a registration (WebAuthn level 3, §7.1) except the attestation: Cognito doesn't ask for one and doesn't check it.
 * Stops at the first broken rule.
 */
export function verifyRegistration(credential: CredentialJson, expected: Expected): Checked<Registration> {
  const id = readId(credential);
  const response = readObject(credential.response);
  const clientData = readBytes(response?.clientDataJSON);
  const attestation = readBytes(response?.attestationObject);
  if (id === undefined || !clientData || !attestation) return { broken: 'malformed' };
  const broken = checkClientData(clientData, 'webauthn.create', expected);
  if (broken) return { broken };

  const decoded = decodeCbor(attestation)?.value;
  if (!(decoded instanceof Map) || !isAttestation(decoded)) return { broken: 'malformed' };
  const data = readAuthenticatorData(decoded.get('authData') as Bytes);
  if (!data?.credential) return { broken: 'malformed' };
  const flags = checkAuthenticatorData(data, expected);
  if (flags) return { broken: flags };
  const publicKey = readPublicKey(data.credential.publicKey);
  if (publicKey === 'unsupported') return { broken: 'algorithm' };
  if (publicKey === 'malformed' || toBase64Url(data.credential.id) !== id) return { broken: 'malformed' };
  const { counter, backupEligible, backedUp } = data;
  return { value: { id, publicKey, counter, backupEligible, backedUp } };
}

/** Verifies an assertion (WebAuthn level 3, §7.2). Stops at the first broken rule. */
export async function verifyAssertion(
  credential: CredentialJson,
  expected: Expected,
  publicKey: PasskeyPublicKey,
): Promise<Checked<{ readonly counter: number; readonly backedUp: boolean }>> {
  const response = readObject(credential.response);
  const clientData = readBytes(response?.clientDataJSON);
  const authenticatorData = readBytes(response?.authenticatorData);
  const signature = readBytes(response?.signature);
  if (readId(credential) === undefined || !clientData || !authenticatorData || !signature) {
    return { broken: 'malformed' };
  }
  const broken = checkClientData(clientData, 'webauthn.get', expected);
  if (broken) return { broken };
  const data = readAuthenticatorData(authenticatorData);
  if (!data) return { broken: 'malformed' };
  const flags = checkAuthenticatorData(data, expected);
  if (flags) return { broken: flags };
  const signed = concat(authenticatorData, sha256(clientData));
  if (!(await verifySignature(publicKey, signed, signature))) return { broken: 'signature' };
  return { value: { counter: data.counter, backedUp: data.backedUp } };
}

/** Reads the ID of a credential, base64url. */
export function readId({ id, rawId, type }: CredentialJson): string | undefined {
  return type === 'public-key' && id === rawId && readBytes(id)?.length ? String(id) : undefined;
}

/** Checks CollectedClientData. It is JSON with keys to come, so it is parsed and never compared with a template. */
function checkClientData(bytes: Uint8Array, type: string, expected: Expected): BrokenRule | undefined {
  const data = parseObject(new TextDecoder().decode(bytes));
  if (!data) return 'malformed';
  if (data.type !== type) return 'type';
  if (data.challenge !== expected.challenge) return 'challenge';
  // Unsure: a frame from another origin is refused too.
  const framed = (data.crossOrigin ?? false) !== false || data.topOrigin !== undefined;
  if (framed || typeof data.origin !== 'string' || !expected.allowsOrigin(data.origin)) return 'origin';
  return undefined;
}

function checkAuthenticatorData(data: AuthenticatorData, expected: Expected): BrokenRule | undefined {
  if (!sameBytes(data.rpIdHash, sha256(utf8(expected.rpId)))) return 'relying party';
  if (!data.userPresent) return 'user presence';
  if (expected.requireUserVerification && !data.userVerified) return 'user verification';
  return undefined;
}

/** The attestation formats that are registered at IANA. */
const formats = 'none packed tpm android-key android-safetynet fido-u2f apple compound'.split(' ');

function isAttestation(object: ReadonlyMap<unknown, unknown>): boolean {
  const format = object.get('fmt');
  const statement = object.get('attStmt');
  if (typeof format !== 'string' || !formats.includes(format)) return false;
  if (!(object.get('authData') instanceof Uint8Array)) return false;
  if (format === 'none') return statement instanceof Map && statement.size === 0;
  return statement instanceof Map || Array.isArray(statement);
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return readObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function readObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

function readBytes(value: unknown): Bytes | undefined {
  return typeof value === 'string' ? fromBase64Url(value) : undefined;
}
