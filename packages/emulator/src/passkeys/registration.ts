import type { Passkey } from '../model/passkey.js';
import type { Client, Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { toBase64Url, utf8 } from '../protocol/bytes.js';
import { invalidParameter, ServiceError } from '../protocol/refusals.js';
import { algorithms } from '../webauthn/public-key.js';
import { type BrokenRule, type CredentialJson, verifyRegistration } from '../webauthn/verify-ceremony.js';
import { allowsOrigin, readUserVerification, requirePasskeys, requireRelyingParty } from './relying-party.js';

/** Cognito's limit per user. */
const maximumPasskeys = 20;
/** The timeout that the options name, milliseconds. */
const timeout = 60_000;
/** The life of a registration, milliseconds. Unsure: the timeout plus slack. */
const lifetime = 5 * 60_000;

/** The user and the app client behind an access token. */
export interface Registrant {
  readonly pool: Pool;
  readonly client: Client;
  readonly user: User;
}

/**
 * Begins a registration and returns the options for `navigator.credentials.create()`. A second one replaces the first.
 *
 * @throws ServiceError WebAuthnNotEnabledException, WebAuthnConfigurationMissingException, or LimitExceededException for a user
 *   with 20 passkeys.
 */
export function startRegistration(service: Service, { pool, client, user }: Registrant): object {
  requirePasskeys(pool);
  const rpId = requireRelyingParty(pool);
  // Unsure: the message.
  if (user.passkeys.size >= maximumPasskeys) {
    throw new ServiceError('LimitExceededException', `A user can have at most ${maximumPasskeys} passkeys.`);
  }
  const challenge = toBase64Url(service.random(16));
  user.pendingPasskey = { challenge, clientId: client.id, rpId, expiresAt: service.now() + lifetime };
  return {
    rp: { id: rpId, name: rpId },
    user: { id: userHandle(user), name: user.username, displayName: user.username },
    challenge,
    pubKeyCredParams: Object.values(algorithms).map((alg) => ({ type: 'public-key', alg })),
    timeout,
    excludeCredentials: [...user.passkeys.values()].map(({ id }) => ({ type: 'public-key', id })),
    authenticatorSelection: {
      requireResidentKey: true,
      residentKey: 'required',
      userVerification: readUserVerification(pool),
    },
  };
}

/** Returns the user handle of a passkey: the text of the `sub`, base64url. */
export function userHandle(user: Pick<User, 'sub'>): string {
  return toBase64Url(utf8(user.sub));
}

/**
 * Verifies a registration and adds the passkey. Each registration can be completed once, successfully or not.
 *
 * @throws ServiceError one of the WebAuthn exceptions, or InvalidParameterException for a malformed credential.
 */
export function completeRegistration(service: Service, registrant: Registrant, credential: CredentialJson): void {
  const { pool, client, user } = registrant;
  requirePasskeys(pool);
  const pending = user.pendingPasskey;
  if (!pending || pending.expiresAt <= service.now()) throw challengeNotFound();
  if (pending.clientId !== client.id) {
    // Unsure: the message.
    throw new ServiceError('WebAuthnClientMismatchException', 'The registration was started by another app client.');
  }
  const { rpId, challenge } = pending;
  const registered = verifyRegistration(credential, {
    challenge,
    rpId,
    allowsOrigin: (origin) => allowsOrigin(rpId, origin),
    requireUserVerification: readUserVerification(pool) === 'required',
  });
  if ('broken' in registered && registered.broken === 'challenge') throw challengeNotFound();
  user.pendingPasskey = undefined;
  if ('broken' in registered) throw refusal(registered.broken);
  const { id, publicKey, counter } = registered.value;
  // Unsure: an ID that is registered already, even by another user. WebAuthn asks to refuse it.
  if ([...pool.users.values()].some((other) => other.passkeys.has(id))) throw invalidCredential();
  const transports = readTransports(credential);
  const attachment =
    typeof credential.authenticatorAttachment === 'string' ? credential.authenticatorAttachment : undefined;
  // Unsure: the name of a platform passkey. AWS's examples show only the other one.
  const name = attachment === 'platform' ? 'Platform passkey' : 'Roaming passkey';
  const passkey: Passkey = { id, publicKey, rpId, name, attachment, transports, createdAt: service.now(), counter };
  user.passkeys.set(id, passkey);
}

/** Reads the transports. Unsure: they are required; AWS refused a credential without transports and attachment. */
function readTransports({ response }: CredentialJson): readonly string[] {
  const { transports } = Object(response);
  if (!Array.isArray(transports) || transports.some((transport) => typeof transport !== 'string')) {
    throw invalidCredential();
  }
  return transports;
}

/** Refuses a registration. Unsure: all messages but that of a malformed credential, and the exception for the user's flags. */
function refusal(broken: BrokenRule): ServiceError {
  switch (broken) {
    case 'origin':
      return new ServiceError(
        'WebAuthnOriginNotAllowedException',
        'The origin of the credential does not fit the relying party ID.',
      );
    case 'relying party':
      return new ServiceError(
        'WebAuthnRelyingPartyMismatchException',
        'The credential belongs to another relying party ID.',
      );
    case 'user verification':
      return notSupported('The authenticator did not verify the user.');
    case 'algorithm':
      return notSupported('The algorithm of the credential is not supported.');
    case 'malformed':
    case 'type':
    case 'challenge':
    case 'user presence':
    case 'signature':
      return invalidCredential();
    default:
      return broken satisfies never;
  }
}

function notSupported(message: string): ServiceError {
  return new ServiceError('WebAuthnCredentialNotSupportedException', message);
}

function challengeNotFound(): ServiceError {
  // Unsure: the message.
  return new ServiceError('WebAuthnChallengeNotFoundException', 'There is no open registration with this challenge.');
}

function invalidCredential(): ServiceError {
  return invalidParameter('Credential data is not valid');
}
