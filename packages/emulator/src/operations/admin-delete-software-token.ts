import { findPoolUser } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/**
 * AdminDeleteSoftwareToken: removes a user's authenticator app, for a lost phone. Unsure: it succeeds without one too, and passkeys
 * that count as both factors stay.
 */
export const adminDeleteSoftwareToken = operation({
  input: { UserPoolId: members.userPoolId, Username: members.username },
  run(service, { UserPoolId, Username }) {
    const { user } = findPoolUser(service, UserPoolId, Username);
    user.totp = undefined;
    user.pendingTotp = undefined;
    user.mfa.enabled.delete('SOFTWARE_TOKEN_MFA');
    if (user.mfa.preferred === 'SOFTWARE_TOKEN_MFA') user.mfa.preferred = undefined;
    user.modifiedAt = service.now();
    return {};
  },
});
