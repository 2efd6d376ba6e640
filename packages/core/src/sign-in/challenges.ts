import type { MfaType, SignInNextStep, SignInOutput, TotpSetupDetails } from '../auth-client.js';
import { codeDeliveryDetails } from '../factors/code-delivery-details.js';
import { factors, mfaTypeOfChallenge, toMfaTypes } from '../factors/factors.js';
import { AuthError } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import { parseJson } from '../text/parse-json.js';
import type { PendingSignIn } from './pending-sign-in.js';

/** Returns the step that a screen shows for a challenge. */
export function outputOf(pending: PendingSignIn, totp?: TotpSetupDetails): SignInOutput {
  const { otherMFATypes, availableChallenges } = pending;
  return {
    isSignedIn: false,
    nextStep: nextStepOf(pending, totp),
    ...(otherMFATypes && { otherMFATypes }),
    ...(availableChallenges && { availableChallenges }),
  };
}

/** Returns the factors that MFA_SETUP or SELECT_MFA_TYPE offers. SMS cannot be set up during sign-in. */
export function offeredMfaTypes({ challenge, parameters }: PendingSignIn): MfaType[] {
  const text = parameters[challenge === 'MFA_SETUP' ? 'MFAS_CAN_SETUP' : 'MFAS_CAN_CHOOSE'];
  const offered = toMfaTypes(parseJson<string[]>(text) ?? []);
  return challenge === 'MFA_SETUP' ? offered.filter((mfaType) => mfaType !== 'SMS') : offered;
}

function nextStepOf(pending: PendingSignIn, totp?: TotpSetupDetails): SignInNextStep {
  const { parameters, challenge, expiresAt, availableChallenges = [] } = pending;
  const session = { expiresAt };
  const delivery = codeDeliveryDetails({
    Destination: parameters.CODE_DELIVERY_DESTINATION,
    DeliveryMedium: parameters.CODE_DELIVERY_DELIVERY_MEDIUM,
  } as Parameters<typeof codeDeliveryDetails>[0]);
  switch (challenge) {
    case 'SMS_MFA':
    case 'SMS_OTP':
    case 'EMAIL_OTP': {
      const mfaType = challenge === 'EMAIL_OTP' ? 'EMAIL' : 'SMS';
      return { signInStep: factors[mfaType].step, codeDeliveryDetails: delivery, session };
    }
    case 'SOFTWARE_TOKEN_MFA': {
      const name = parameters.FRIENDLY_DEVICE_NAME;
      return { signInStep: factors.TOTP.step, session, ...(name && { friendlyDeviceName: name }) };
    }
    case 'SELECT_MFA_TYPE': {
      const allowedMFATypes = offeredMfaTypes(pending);
      // A choice without options would be a dead end.
      if (allowedMFATypes.length === 0) throw unsupported(challenge);
      return { signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION', allowedMFATypes, session, ...pending.knownFactors };
    }
    case 'SELECT_CHALLENGE':
      if (availableChallenges.length === 0) throw unsupported(challenge);
      return { signInStep: 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION', availableChallenges };
    case 'PASSWORD_SRP':
    case 'PASSWORD':
      return { signInStep: 'CONFIRM_SIGN_IN_WITH_PASSWORD', availableChallenges };
    case 'NEW_PASSWORD_REQUIRED':
      return {
        signInStep: 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED',
        missingAttributes: missingAttributes(parameters),
        session,
      };
    case 'CUSTOM_CHALLENGE':
      return { signInStep: 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE', additionalInfo: parameters, session };
    case 'MFA_SETUP':
      if (pending.settingUp === 'EMAIL') return { signInStep: 'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP', session };
      if (pending.settingUp === 'TOTP' && totp) {
        return { signInStep: 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP', totpSetupDetails: totp, session };
      }
      return {
        signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION',
        allowedMFATypes: offeredMfaTypes(pending),
        session,
      };
    default:
      throw unsupported(challenge);
  }
}

function missingAttributes(parameters: Readonly<Record<string, string>>): string[] {
  const required = parseJson<string[]>(parameters.requiredAttributes) ?? [];
  return required.map((name) => name.replace(/^userAttributes\./, ''));
}

/**
 * Returns the ChallengeResponses for the user's input.
 *
 * @throws Error if the input of a selection is not one of the offered factors: that is a bug in the app.
 */
export function challengeResponses(
  pending: PendingSignIn,
  challengeResponse: string,
  userAttributes: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const { challenge, userId: USERNAME } = pending;
  const mfaType = mfaTypeOfChallenge(challenge);
  if (mfaType) return { USERNAME, [factors[mfaType].codeParameter]: challengeResponse };
  switch (challenge) {
    case 'SMS_OTP':
      return { USERNAME, SMS_OTP_CODE: challengeResponse };
    case 'CUSTOM_CHALLENGE':
      return { USERNAME, ANSWER: challengeResponse };
    case 'SELECT_MFA_TYPE': {
      const offered = offeredMfaTypes(pending);
      checkOffered(offered, challengeResponse);
      return { USERNAME, ANSWER: factors[challengeResponse as MfaType].challenge };
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
      throw unsupported(challenge);
  }
}

/** Checks the answer to a selection. */
export function checkOffered(offered: readonly string[], challengeResponse: string): void {
  if (offered.includes(challengeResponse)) return;
  throw new Error(
    `confirmSignIn got a challengeResponse that is not one of the offered factors. Answer with ${offered.map((offer) => `'${offer}'`).join(' or ')}.`,
  );
}

/** Creates the error for a challenge that this version does not know, or that the pool should not send. */
export function unsupported(challenge: string): AuthError {
  return new AuthError('UnsupportedChallenge', problem('unsupported-challenge', { challenge }));
}
