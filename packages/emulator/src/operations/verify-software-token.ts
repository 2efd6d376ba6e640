import { matchTotp, spendTotp } from '../mfa/totp.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { members } from '../protocol/common-members.js';
import { text } from '../protocol/members.js';
import { invalidParameter, missingParameter, ServiceError } from '../protocol/refusals.js';
import { findSetupSession } from '../sign-in/setup-session.js';
import { authorize } from '../tokens/authorize.js';
import { operation } from './operation.js';

/** VerifySoftwareToken: verifies an authenticator app. With a Session of MFA_SETUP it also enables the factor. */
export const verifySoftwareToken = operation({
  input: {
    AccessToken: members.optionalAccessToken,
    Session: members.session,
    UserCode: text({ required: true, min: 6, max: 6, pattern: '[0-9]+' }),
    FriendlyDeviceName: text({ max: 131_072 }),
  },
  async run(service, { AccessToken, Session, UserCode, FriendlyDeviceName }) {
    if (AccessToken !== undefined) {
      const { user } = await authorize(service, AccessToken);
      verifyForUser(service, user, UserCode, FriendlyDeviceName);
      return { Status: 'SUCCESS' };
    }
    if (Session === undefined) {
      throw missingParameter('Session');
    }
    const { user, challenge, renew } = findSetupSession(service, Session);
    if (challenge.secret === undefined) throw notAssociated();
    const step = matchTotp(challenge.secret, UserCode, service.now());
    if (step === undefined) throw mismatch();
    const renewed = renew({ verified: true });
    // The app counts from here on, whether or not the client goes on to answer MFA_SETUP.
    user.totp = { secret: challenge.secret, friendlyName: FriendlyDeviceName, usedSteps: [step] };
    user.mfa.enabled.add('SOFTWARE_TOKEN_MFA');
    return { Status: 'SUCCESS', Session: renewed };
  },
});

function verifyForUser(service: Service, user: User, code: string, friendlyName: string | undefined): void {
  const candidate =
    user.pendingTotp === undefined ? user.totp : { secret: user.pendingTotp, friendlyName, usedSteps: [] };
  if (!candidate) throw notAssociated();
  const outcome = spendTotp(candidate, code, service.now());
  if (outcome === 'already used') {
    throw new ServiceError('EnableSoftwareTokenMFAException', 'Your software token has already been used once');
  }
  if (outcome === 'wrong') throw mismatch();
  user.totp = candidate;
  user.pendingTotp = undefined;
}

function mismatch(): ServiceError {
  return new ServiceError('EnableSoftwareTokenMFAException', 'Code mismatch and fail enable Software Token MFA');
}

// Unsure: the message, taken from an older SetUserMFAPreference.
function notAssociated(): ServiceError {
  return invalidParameter('User has not set up software token mfa');
}
