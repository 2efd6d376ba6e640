import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, concat, fromBase64Url, fromHex, toBase64Url, utf8 } from '../protocol/bytes.js';
import { flag } from '../webauthn/authenticator-data.js';
import { type CborValue, encodeCbor } from '../webauthn/cbor.js';
import { algorithms } from '../webauthn/public-key.js';
import { checkRpId, notAllowed, pickAlgorithm } from './browser-checks.js';
import { createStatics } from './browser-statics.js';
import { SoftwareAssertionResponse, SoftwareAttestationResponse, SoftwareCredential } from './credential-classes.js';
import { installInto } from './install.js';
import { createKeys, type PasskeyAlgorithm } from './keys.js';
import { createPasskeyStore, type SoftwarePasskey } from './passkey-store.js';
import { createPrompts, type PromptAnswer } from './prompts.js';

/** The options of {@link softwareAuthenticator}. */
export interface SoftwareAuthenticatorOptions {
  /** The origin of the page; `http://localhost` by default. */
  readonly origin?: string;
  /** Lets the authenticator verify the user; `true` by default. */
  readonly userVerification?: boolean;
  /** Makes its passkeys ones that are synced between devices, which sets the BE and BS flags; `true` by default. */
  readonly synced?: boolean;
  /** `platform` by default. */
  readonly attachment?: 'platform' | 'cross-platform';
  /** `['internal']` by default, `['usb']` for a cross-platform authenticator. */
  readonly transports?: readonly string[];
  /** The supported algorithms; ES256 by default. */
  readonly algorithms?: readonly PasskeyAlgorithm[];
  /** The model of the authenticator, a UUID; zeros by default. */
  readonly aaguid?: string;
  /** Makes the signature counter grow with each use; by default for passkeys that aren't synced. */
  readonly counts?: boolean;
}

/** A software authenticator with the browser's part of WebAuthn, for tests without a browser. */
export interface SoftwareAuthenticator {
  /** For `navigator.credentials`. */
  readonly credentials: Pick<CredentialsContainer, 'create' | 'get'>;
  /** The classes that a page expects as globals: `PublicKeyCredential` with its static functions, and the responses. */
  readonly globals: Readonly<Record<string, unknown>>;
  /** Lists the passkeys it holds, oldest first. */
  passkeys(): readonly SoftwarePasskey[];
  /** Sets how the user answers prompts from now on; `approve` at first. `cancel` gives a NotAllowedError. */
  answer(answer: PromptAnswer): void;
  /**
   * Picks a passkey from the autofill suggestions of a pending `get()` with `mediation: 'conditional'`; any without an ID.
   *
   * @throws Error if none is pending, or if it offers no such passkey.
   */
  autofill(passkeyId?: string): Promise<void>;
  /** Forgets a passkey, as in the user's password manager. */
  remove(passkeyId: string): void;
  /** Puts {@link credentials} and {@link globals} into a global object, `globalThis` by default. Returns a function that restores it. */
  install(target?: object): () => void;
}

/**
 * Creates an authenticator in software: a `navigator.credentials` for tests in Node and jsdom. It checks what a browser checks and
 * rejects with a browser's errors: NotAllowedError, InvalidStateError, SecurityError, NotSupportedError, OperationError, AbortError.
 *
 * @example
 * const authenticator = softwareAuthenticator({ origin: 'http://localhost:3000' });
 * const restore = authenticator.install();
 * await addPasskey(); // your code, which calls navigator.credentials.create()
 * expect(authenticator.passkeys()).toHaveLength(1);
 * restore();
 */
export function softwareAuthenticator(options: SoftwareAuthenticatorOptions = {}): SoftwareAuthenticator {
  const { origin = 'http://localhost', userVerification = true, synced = true, attachment = 'platform' } = options;
  const { transports = [attachment === 'platform' ? 'internal' : 'usb'], counts = !synced } = options;
  const { algorithms: supported = ['ES256'], aaguid = '00000000-0000-0000-0000-000000000000' } = options;
  const store = createPasskeyStore();
  const prompts = createPrompts();

  const statics = createStatics({ origin, userVerification, attachment, store });
  const PublicKeyCredential = Object.assign(class PublicKeyCredential extends SoftwareCredential {}, statics);

  const clientDataOf = (type: string, challenge: BufferSource) =>
    utf8(JSON.stringify({ type, challenge: toBase64Url(toBytes(challenge)), origin, crossOrigin: false }));

  const authenticatorDataOf = (rpId: string, flags: number, counter: number, attested: Bytes = new Uint8Array()) => {
    const backup = synced ? flag.backupEligible | flag.backedUp : 0;
    return concat(sha256(utf8(rpId)), Uint8Array.of(flags | backup), uint32(counter), attested);
  };

  const verifiedFlag = (requirement: string | undefined) =>
    userVerification && requirement !== 'discouraged' ? flag.userVerified : 0;

  async function create({ publicKey, signal, ...rest }: CredentialCreationOptions = {}): Promise<Credential> {
    if (!publicKey) throw onlyPublicKey();
    const conditional = 'mediation' in rest && rest.mediation === 'conditional';
    const rpId = checkRpId(origin, publicKey.rp.id);
    const algorithm = pickAlgorithm(supported, publicKey.pubKeyCredParams);
    const { authenticatorAttachment = attachment, userVerification: requirement } =
      publicKey.authenticatorSelection ?? {};
    const impossible = authenticatorAttachment !== attachment || (requirement === 'required' && !userVerification);
    await prompts.wait({ signal: signal ?? undefined, conditional: false, impossible });
    const excluded = publicKey.excludeCredentials ?? [];
    if (excluded.length > 0 && store.find(rpId, excluded.map(idOf)).length > 0) {
      throw new DOMException('The authenticator holds one of the excluded passkeys.', 'InvalidStateError');
    }

    const id = crypto.getRandomValues(new Uint8Array(32));
    const keys = await createKeys(algorithm);
    const counter = counts ? 1 : 0;
    const { name, displayName } = publicKey.user;
    const userHandle = toBase64Url(toBytes(publicKey.user.id));
    store.add({ id: toBase64Url(id), rpId, userHandle, name, displayName, counter, keys });

    // A conditional creation asks nobody.
    const flags = conditional ? 0 : flag.userPresent | verifiedFlag(requirement);
    const attested = concat(
      fromHex(aaguid.replaceAll('-', '')),
      Uint8Array.of(0, id.length),
      id,
      encodeCbor(keys.cose),
    );
    const authenticatorData = authenticatorDataOf(rpId, flags | flag.attestedCredential, counter, attested);
    const attestation = new Map<CborValue, CborValue>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authenticatorData],
    ]);
    const response = new SoftwareAttestationResponse({
      clientDataJSON: clientDataOf('webauthn.create', publicKey.challenge),
      attestationObject: encodeCbor(attestation),
      authenticatorData,
      publicKey: keys.spki,
      publicKeyAlgorithm: algorithms[algorithm],
      transports,
    });
    return new PublicKeyCredential(id, attachment, response);
  }

  async function get({ publicKey, signal, mediation }: CredentialRequestOptions = {}): Promise<Credential> {
    if (!publicKey) throw onlyPublicKey();
    const rpId = checkRpId(origin, publicKey.rpId);
    const requirement = publicKey.userVerification;
    const allowed = publicKey.allowCredentials ?? [];
    const offered = () => store.find(rpId, allowed.length > 0 ? allowed.map(idOf) : undefined);
    const conditional = mediation === 'conditional';
    const picked = await prompts.wait({
      signal: signal ?? undefined,
      conditional,
      impossible: (requirement === 'required' && !userVerification) || (!conditional && offered().length === 0),
      offers: (id) => offered().some((passkey) => id === undefined || passkey.id === id),
    });
    const passkey = offered().find(({ id }) => picked === undefined || id === picked);
    if (!passkey) throw notAllowed();

    if (counts) passkey.counter += 1;
    const flags = flag.userPresent | verifiedFlag(requirement);
    const authenticatorData = authenticatorDataOf(rpId, flags, passkey.counter);
    const clientDataJSON = clientDataOf('webauthn.get', publicKey.challenge);
    const response = new SoftwareAssertionResponse({
      clientDataJSON,
      authenticatorData,
      signature: await passkey.keys.sign(concat(authenticatorData, sha256(clientDataJSON))),
      userHandle: decode(passkey.userHandle),
    });
    return new PublicKeyCredential(decode(passkey.id), attachment, response);
  }

  const credentials = { create, get };
  const globals = {
    PublicKeyCredential,
    AuthenticatorAttestationResponse: SoftwareAttestationResponse,
    AuthenticatorAssertionResponse: SoftwareAssertionResponse,
  };
  return {
    credentials,
    globals,
    passkeys: () => store.list().map(({ keys: _keys, ...passkey }) => passkey),
    answer: prompts.answer,
    autofill: prompts.autofill,
    remove: store.remove,
    install: (target = globalThis) => installInto(target, credentials, globals),
  };
}

function onlyPublicKey(): DOMException {
  return new DOMException('Only public-key credentials are supported.', 'NotSupportedError');
}

function idOf({ id }: PublicKeyCredentialDescriptor): string {
  return toBase64Url(toBytes(id));
}

function toBytes(source: BufferSource): Bytes {
  const view = source instanceof ArrayBuffer ? new Uint8Array(source) : source;
  return new Uint8Array(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
}

function decode(base64Url: string): Bytes {
  return fromBase64Url(base64Url) ?? new Uint8Array();
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
