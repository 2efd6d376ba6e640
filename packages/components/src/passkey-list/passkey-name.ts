import type { AuthWebAuthnCredential } from '@cognito-mfa/core';
import type { Messages } from '../messages/messages.js';

/** Cognito's own names, which say nothing that the row does not, and in English only. Unsure: that of platform passkeys. */
const generic = /^(Roaming|Platform) passkey$/;

/** Returns the name of a passkey: the user's or the provider's, or else that there is none. */
export function passkeyName(
  { friendlyCredentialName: name }: AuthWebAuthnCredential,
  texts: Messages['passkeys'],
): string {
  return name && !generic.test(name) ? name : texts.unnamed;
}

/**
 * Returns where a passkey works. Cognito keeps no backup flags, so this reads the transports: a platform passkey that offers
 * `hybrid` is one of a password manager, which syncs it (unsure: an inference from what providers send).
 */
export function passkeyPlace(
  { authenticatorAttachment, authenticatorTransports = [] }: AuthWebAuthnCredential,
  texts: Messages['passkeys'],
): string | undefined {
  if (authenticatorAttachment === 'cross-platform') return texts.securityKey;
  if (authenticatorTransports.includes('hybrid')) return texts.synced;
  return authenticatorAttachment === 'platform' ? texts.oneDevice : undefined;
}
