import type { MfaType, TotpSetupDetails } from '../auth-types.js';
import { codeDeliveryDetails } from '../factors/code-delivery-details.js';
import { toMfaTypes } from '../factors/mfa-type.js';
import { AuthError } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import type { SignInNextStep, SignInOutput } from '../sign-in-output.js';

/** A sign-in that waits for the user. It holds no password and no TOTP secret, so it may be stored for a reload. */
export interface PendingSignIn {
  /** As typed. */
  readonly username: string;
  /** What Cognito wants to be told as USERNAME. */
  readonly userId: string;
  /** ChallengeName. */
  readonly challenge: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly session: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  /** What SELECT_MFA_TYPE offered on the way here. */
  readonly otherMFATypes?: readonly MfaType[];
  /** The factor that is being set up within MFA_SETUP. */
  readonly settingUp?: 'TOTP' | 'EMAIL';
  /** VerifySoftwareToken was answered: only MFA_SETUP itself is left to answer. */
  readonly totpVerified?: boolean;
}

/** The step that a screen shows for a challenge. */
export function outputOf(pending: PendingSignIn, totp?: TotpSetupDetails): SignInOutput {
  const otherMFATypes = pending.otherMFATypes;
  return { isSignedIn: false, nextStep: nextStepOf(pending, totp), ...(otherMFATypes && { otherMFATypes }) };
}

/** The factors that MFA_SETUP or SELECT_MFA_TYPE offers. SMS cannot be set up during sign-in. */
export function offeredMfaTypes({ challenge, parameters }: PendingSignIn): MfaType[] {
  const text = parameters[challenge === 'MFA_SETUP' ? 'MFAS_CAN_SETUP' : 'MFAS_CAN_CHOOSE'];
  const offered = toMfaTypes(text ? (JSON.parse(text) as string[]) : []);
  return challenge === 'MFA_SETUP' ? offered.filter((mfaType) => mfaType !== 'SMS') : offered;
}

function nextStepOf(pending: PendingSignIn, totp?: TotpSetupDetails): SignInNextStep {
  const { parameters, challenge, expiresAt } = pending;
  const session = { expiresAt };
  const delivery = codeDeliveryDetails({
    Destination: parameters.CODE_DELIVERY_DESTINATION,
    DeliveryMedium: parameters.CODE_DELIVERY_DELIVERY_MEDIUM,
  } as Parameters<typeof codeDeliveryDetails>[0]);
  switch (challenge) {
    case 'SMS_MFA':
      return { signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE', codeDeliveryDetails: delivery, session };
    case 'EMAIL_OTP':
      return { signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE', codeDeliveryDetails: delivery, session };
    case 'SOFTWARE_TOKEN_MFA': {
      const name = parameters.FRIENDLY_DEVICE_NAME;
      return { signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE', session, ...(name && { friendlyDeviceName: name }) };
    }
    case 'SELECT_MFA_TYPE':
      return { signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION', allowedMFATypes: offeredMfaTypes(pending), session };
    case 'NEW_PASSWORD_REQUIRED':
      return {
        signInStep: 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED',
        missingAttributes: missingAttributes(parameters),
        session,
      };
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
      throw new AuthError('UnsupportedChallenge', problem('unsupported-challenge', { challenge }));
  }
}

function missingAttributes(parameters: Readonly<Record<string, string>>): string[] {
  const required = JSON.parse(parameters.requiredAttributes || '[]') as string[];
  return required.map((name) => name.replace(/^userAttributes\./, ''));
}
