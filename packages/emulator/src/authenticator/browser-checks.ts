import { algorithms } from '../webauthn/public-key.js';
import type { PasskeyAlgorithm } from './keys.js';

/** Creates the error of a prompt that failed. Browsers don't say why, so that a page can't probe for passkeys. */
export function notAllowed(): DOMException {
  return new DOMException('The operation either timed out or was not allowed.', 'NotAllowedError');
}

/**
 * Checks that the page may use a relying party ID: the page is secure and its host is the ID or a subdomain of it.
 *
 * @param rpId the host of the page by default.
 * @throws DOMException SecurityError.
 */
export function checkRpId(origin: string, rpId: string | undefined): string {
  const { hostname, protocol } = new URL(origin);
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost');
  const isAddress = /^[\d.]+$|^\[/.test(hostname);
  if (isAddress || (protocol !== 'https:' && !isLocal)) {
    throw new DOMException('This is an invalid domain.', 'SecurityError');
  }
  const id = rpId ?? hostname;
  if (hostname === id || hostname.endsWith(`.${id}`)) return id;
  throw new DOMException(
    'The relying party ID is not a registrable domain suffix of, nor equal to the current domain.',
    'SecurityError',
  );
}

/** Picks the first requested algorithm that the authenticator supports. @throws DOMException NotSupportedError. */
export function pickAlgorithm(
  supported: readonly PasskeyAlgorithm[],
  requested: readonly PublicKeyCredentialParameters[],
): PasskeyAlgorithm {
  const known = requested.map(({ alg }) => supported.find((name) => algorithms[name] === alg));
  const found = known.find((name) => name !== undefined);
  if (found) return found;
  throw new DOMException('The authenticator supports none of the requested algorithms.', 'NotSupportedError');
}
