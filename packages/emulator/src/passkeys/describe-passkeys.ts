import type { Passkey } from '../model/passkey.js';
import type { User } from '../model/user.js';
import { readPage } from '../protocol/page.js';
import { ServiceError } from '../protocol/refusals.js';

/** Describes a passkey as WebAuthnCredentialDescription. There is no AAGUID and no date of last use. */
function describePasskey(passkey: Passkey): Readonly<Record<string, unknown>> {
  return {
    CredentialId: passkey.id,
    FriendlyCredentialName: passkey.name,
    RelyingPartyId: passkey.rpId,
    ...(passkey.attachment !== undefined && { AuthenticatorAttachment: passkey.attachment }),
    AuthenticatorTransports: passkey.transports,
    CreatedAt: passkey.createdAt / 1000,
  };
}

/**
 * Reads one page of a user's passkeys, oldest first.
 *
 * @param size passkeys per page; 0 or `undefined` stands for the maximum, 20.
 * @throws ServiceError InvalidParameterException for an unknown token.
 */
export function pagePasskeys(user: User, size: number | undefined, token: string | undefined): object {
  const { items, next } = readPage(user.passkeys.values(), size || 20, token);
  return { Credentials: items.map(describePasskey), ...(next !== undefined && { NextToken: next }) };
}

/**
 * Deletes a passkey. With the last one, the user's passkeys stop counting as MFA. Unsure: that it does.
 *
 * @throws ServiceError ResourceNotFoundException. Unsure: the message.
 */
export function deletePasskey(user: User, id: string): void {
  if (!user.passkeys.delete(id)) throw new ServiceError('ResourceNotFoundException', 'The credential does not exist.');
  if (user.passkeys.size === 0) user.mfa.passkey = false;
}
