import { type Bytes, fromBase64Url, toBase64Url } from '../protocol/bytes.js';

/** A response that can describe itself as JSON. */
interface JsonResponse extends AuthenticatorResponse {
  toJSON(): Readonly<Record<string, unknown>>;
}

/** The response to `create()`, with the members of the browser's class AuthenticatorAttestationResponse. */
export class SoftwareAttestationResponse implements AuthenticatorAttestationResponse {
  readonly clientDataJSON: ArrayBuffer;
  readonly attestationObject: ArrayBuffer;
  readonly #parts: AttestationParts;

  constructor(parts: AttestationParts) {
    this.clientDataJSON = parts.clientDataJSON.buffer;
    this.attestationObject = parts.attestationObject.buffer;
    this.#parts = parts;
  }

  getAuthenticatorData(): ArrayBuffer {
    return this.#parts.authenticatorData.buffer;
  }

  getPublicKey(): ArrayBuffer {
    return this.#parts.publicKey.buffer;
  }

  getPublicKeyAlgorithm(): number {
    return this.#parts.publicKeyAlgorithm;
  }

  getTransports(): string[] {
    return [...this.#parts.transports];
  }

  toJSON(): Readonly<Record<string, unknown>> {
    const { clientDataJSON, attestationObject, authenticatorData, publicKey, publicKeyAlgorithm } = this.#parts;
    const encoded = encodeAll({ clientDataJSON, attestationObject, authenticatorData, publicKey });
    return { ...encoded, publicKeyAlgorithm, transports: this.getTransports() };
  }
}

/** The parts of a response to `create()`. */
export interface AttestationParts {
  readonly clientDataJSON: Bytes;
  readonly attestationObject: Bytes;
  readonly authenticatorData: Bytes;
  /** DER, SubjectPublicKeyInfo. */
  readonly publicKey: Bytes;
  readonly publicKeyAlgorithm: number;
  readonly transports: readonly string[];
}

/** The response to `get()`, with the members of the browser's class AuthenticatorAssertionResponse. */
export class SoftwareAssertionResponse implements AuthenticatorAssertionResponse {
  readonly clientDataJSON: ArrayBuffer;
  readonly authenticatorData: ArrayBuffer;
  readonly signature: ArrayBuffer;
  readonly userHandle: ArrayBuffer;
  readonly #parts: AssertionParts;

  constructor(parts: AssertionParts) {
    this.clientDataJSON = parts.clientDataJSON.buffer;
    this.authenticatorData = parts.authenticatorData.buffer;
    this.signature = parts.signature.buffer;
    this.userHandle = parts.userHandle.buffer;
    this.#parts = parts;
  }

  toJSON(): Readonly<Record<string, unknown>> {
    return encodeAll({ ...this.#parts });
  }
}

/** The parts of a response to `get()`. */
export interface AssertionParts {
  readonly clientDataJSON: Bytes;
  readonly authenticatorData: Bytes;
  readonly signature: Bytes;
  readonly userHandle: Bytes;
}

function encodeAll(parts: Readonly<Record<string, Bytes>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, toBase64Url(bytes)]));
}

/** The answer of a passkey, with the members of the browser's class PublicKeyCredential. */
export class SoftwareCredential implements PublicKeyCredential {
  readonly type = 'public-key';
  readonly id: string;
  readonly rawId: ArrayBuffer;
  readonly authenticatorAttachment: string;
  readonly response: JsonResponse;

  constructor(id: Bytes, attachment: string, response: JsonResponse) {
    this.id = toBase64Url(id);
    this.rawId = id.buffer;
    this.authenticatorAttachment = attachment;
    this.response = response;
  }

  getClientExtensionResults(): AuthenticationExtensionsClientOutputs {
    return {};
  }

  toJSON(): ReturnType<PublicKeyCredential['toJSON']> {
    const { id, type, authenticatorAttachment, response } = this;
    const json = {
      id,
      rawId: id,
      type,
      authenticatorAttachment,
      clientExtensionResults: {},
      response: response.toJSON(),
    };
    // The type of the response decides between the two kinds of JSON, which TypeScript can't follow.
    return json as unknown as ReturnType<PublicKeyCredential['toJSON']>;
  }
}

/** Converts options for `create()` from JSON, as PublicKeyCredential.parseCreationOptionsFromJSON does. */
export function parseCreationOptions(json: PublicKeyCredentialCreationOptionsJSON): PublicKeyCredentialCreationOptions {
  return {
    ...json,
    challenge: decode(json.challenge),
    user: { ...json.user, id: decode(json.user.id) },
    excludeCredentials: json.excludeCredentials?.map(parseDescriptor) ?? [],
  } as PublicKeyCredentialCreationOptions;
}

/** Converts options for `get()` from JSON, as PublicKeyCredential.parseRequestOptionsFromJSON does. */
export function parseRequestOptions(json: PublicKeyCredentialRequestOptionsJSON): PublicKeyCredentialRequestOptions {
  return {
    ...json,
    challenge: decode(json.challenge),
    allowCredentials: json.allowCredentials?.map(parseDescriptor) ?? [],
  } as PublicKeyCredentialRequestOptions;
}

function parseDescriptor(json: PublicKeyCredentialDescriptorJSON): PublicKeyCredentialDescriptor {
  return { ...json, id: decode(json.id) } as PublicKeyCredentialDescriptor;
}

/** Decodes base64url. @throws DOMException EncodingError. */
function decode(text: string): Bytes {
  const bytes = fromBase64Url(text);
  if (!bytes) throw new DOMException('The options hold a value that is not base64url.', 'EncodingError');
  return bytes;
}
