import type { MfaType } from '../auth-types.js';
import { toWireMfaType } from '../factors/mfa-type.js';
import { AuthError } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import { offeredMfaTypes, type PendingSignIn } from './pending-sign-in.js';

/** ChallengeResponses for what the user entered. */
export function answerTo(
  pending: PendingSignIn,
  challengeResponse: string,
  userAttributes: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const USERNAME = pending.userId;
  switch (pending.challenge) {
    case 'SMS_MFA':
      return { USERNAME, SMS_MFA_CODE: challengeResponse };
    case 'EMAIL_OTP':
      return { USERNAME, EMAIL_OTP_CODE: challengeResponse };
    case 'SOFTWARE_TOKEN_MFA':
      return { USERNAME, SOFTWARE_TOKEN_MFA_CODE: challengeResponse };
    case 'SELECT_MFA_TYPE': {
      const offered = offeredMfaTypes(pending);
      if (!offered.includes(challengeResponse as MfaType)) {
        throw new Error(
          `confirmSignIn got a challengeResponse that is not one of the offered factors. Answer with ${offered.map((mfaType) => `'${mfaType}'`).join(' or ')}.`,
        );
      }
      return { USERNAME, ANSWER: toWireMfaType(challengeResponse as MfaType) };
    }
    case 'MFA_SETUP':
      return pending.settingUp === 'EMAIL' ? { USERNAME, EMAIL: challengeResponse } : { USERNAME };
    case 'NEW_PASSWORD_REQUIRED':
      return {
        USERNAME,
        NEW_PASSWORD: challengeResponse,
        ...Object.fromEntries(Object.entries(userAttributes).map(([name, value]) => [`userAttributes.${name}`, value])),
      };
    default:
      throw new AuthError('UnsupportedChallenge', problem('unsupported-challenge', { challenge: pending.challenge }));
  }
}
