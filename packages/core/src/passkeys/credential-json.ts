import type { PublicKeyCredentialClass } from '../environment.js';
import { type Bytes, base64ToBytes, bytesToBase64 } from '../srp/bytes.js';

/** The JSON of a passkey's answer, as Cognito takes it (https://www.w3.org/TR/webauthn-3/#sctn-serialization). */
export interface CredentialJson {
  readonly id: string;
  readonly response: Readonly<Record<string, unknown>>;
}

type CreationJson = PublicKeyCredentialCreationOptionsJSON;
type RequestJson = PublicKeyCredentialRequestOptionsJSON;

export function fromBase64Url(text: string): Bytes {
  return base64ToBytes(text.replaceAll('-', '+').replaceAll('_', '/'));
}

export function toBase64Url(bytes: Uint8Array): string {
  return bytesToBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const withBytes = <Descriptor extends { id: string }>(list: readonly Descriptor[] = []) =>
  list.map((descriptor) => ({ ...descriptor, id: fromBase64Url(descriptor.id) }));

/** Reads the options of a registration. Browsers without the native function are older than Chrome 129 and Safari 18.4. */
export function toCreationOptions(json: CreationJson, native?: PublicKeyCredentialClass) {
  if (native?.parseCreationOptionsFromJSON) return native.parseCreationOptionsFromJSON(json);
  return {
    ...json,
    challenge: fromBase64Url(json.challenge),
    user: { ...json.user, id: fromBase64Url(json.user.id) },
    excludeCredentials: withBytes(json.excludeCredentials),
  } as PublicKeyCredentialCreationOptions;
}

/** Reads the options of a sign-in. */
export function toRequestOptions(json: RequestJson, native?: PublicKeyCredentialClass) {
  if (native?.parseRequestOptionsFromJSON) return native.parseRequestOptionsFromJSON(json);
  return {
    ...json,
    challenge: fromBase64Url(json.challenge),
    allowCredentials: withBytes(json.allowCredentials),
  } as PublicKeyCredentialRequestOptions;
}

const fields = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'] as const;

type Found = PublicKeyCredential & {
  readonly response: AuthenticatorAttestationResponse & Partial<Record<(typeof fields)[number], ArrayBuffer | null>>;
};

/** Writes the answer of an authenticator. Some password managers return objects whose `toJSON` does not work. */
export function toJson(credential: Credential): CredentialJson {
  const found = credential as Found;
  try {
    const json = found.toJSON() as object as CredentialJson;
    if (json.response.clientDataJSON) return json;
  } catch {
    // Written by hand below.
  }
  const { id, type, rawId, response, authenticatorAttachment } = found;
  const encode = (buffer: ArrayBuffer) => toBase64Url(new Uint8Array(buffer));
  const known = fields.flatMap((name) => {
    const buffer = response[name];
    return buffer ? [[name, encode(buffer)] as const] : [];
  });
  const data = response.getAuthenticatorData?.();
  return {
    id,
    rawId: encode(rawId),
    type,
    clientExtensionResults: {},
    ...(authenticatorAttachment && { authenticatorAttachment }),
    response: {
      ...Object.fromEntries(known),
      // Cognito refuses a registration without the transports.
      ...(response.attestationObject && { transports: response.getTransports?.() ?? [] }),
      ...(data && { authenticatorData: encode(data) }),
    },
  } as CredentialJson;
}
