import type { Pool } from '../model/pool.js';
import type { User } from '../model/user.js';
import { countsPasskeysAsMfa, listAllowedFirstFactors } from '../pool/sign-in-policy.js';
import { ServiceError } from '../protocol/refusals.js';

/**
 * Checks that passkeys are on.
 *
 * @throws ServiceError WebAuthnNotEnabledException. Unsure: the message.
 */
export function requirePasskeys(pool: Pool): void {
  if (listAllowedFirstFactors(pool.properties).includes('WEB_AUTHN')) return;
  throw new ServiceError('WebAuthnNotEnabledException', 'WebAuthn is not enabled for this user pool.');
}

/**
 * Reads the relying party ID. The emulator has no pool domain, which would be the default.
 *
 * @throws ServiceError WebAuthnConfigurationMissingException. Unsure: the message.
 */
export function requireRelyingParty({ properties }: Pool): string {
  if (properties.WebAuthnRelyingPartyID) return properties.WebAuthnRelyingPartyID;
  throw new ServiceError(
    'WebAuthnConfigurationMissingException',
    'The user pool has neither a relying party ID nor a domain.',
  );
}

/**
 * Checks whether a page of this origin may use passkeys of the relying party: HTTPS, or HTTP on localhost, and the host is the
 * relying party ID or a subdomain of it. Unsure: the documentation only says that the origin must align with the ID.
 */
export function allowsOrigin(rpId: string, origin: string): boolean {
  let url: URL;
  try {
    url = new URL(origin);
  } catch {
    return false;
  }
  const { protocol, hostname } = url;
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost');
  const isSecure = protocol === 'https:' || (protocol === 'http:' && isLocal);
  return url.origin === origin && isSecure && (hostname === rpId || hostname.endsWith(`.${rpId}`));
}

/** Reads the pool's user verification; `preferred` by default. */
export function readUserVerification({ properties }: Pool): 'required' | 'preferred' {
  return properties.WebAuthnUserVerification ?? 'preferred';
}

/** Checks whether the passkeys of a user satisfy MFA: the pool allows it and the user has turned it on. */
export function satisfiesMfa(pool: Pool, user: User): boolean {
  return countsPasskeysAsMfa(pool.properties) && user.mfa.passkey && user.passkeys.size > 0;
}
