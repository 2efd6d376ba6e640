import type { PendingChallenge } from '../../model/session.js';
import type { AuthResponse } from '../challenges/open-challenge.js';
import type { AnswerContext } from './answer.types.js';
import { answerDevicePasswordVerifier } from './answer-device-password-verifier.js';
import { answerDeviceSrp } from './answer-device-srp.js';
import { answerEmailOtp } from './answer-email-otp.js';
import { answerMfaSetup } from './answer-mfa-setup.js';
import { answerNewPassword } from './answer-new-password.js';
import { answerPasswordVerifier } from './answer-password-verifier.js';
import { answerSelectChallenge } from './answer-select-challenge.js';
import { answerSelectMfaType } from './answer-select-mfa-type.js';
import { answerSmsMfa } from './answer-sms-mfa.js';
import { answerSmsOtp } from './answer-sms-otp.js';
import { answerSoftwareToken } from './answer-software-token.js';

/** Judges an answer by the challenge its session waits for. */
export async function judge(context: Omit<AnswerContext<'SMS_MFA'>, 'challenge'>): Promise<AuthResponse> {
  const challenge: PendingChallenge = context.session.challenge;
  switch (challenge.name) {
    case 'PASSWORD_VERIFIER':
      return answerPasswordVerifier({ ...context, challenge });
    case 'SMS_MFA':
      return answerSmsMfa({ ...context, challenge });
    case 'SMS_OTP':
      return answerSmsOtp({ ...context, challenge });
    case 'EMAIL_OTP':
      return answerEmailOtp({ ...context, challenge });
    case 'SOFTWARE_TOKEN_MFA':
      return answerSoftwareToken({ ...context, challenge });
    case 'SELECT_MFA_TYPE':
      return answerSelectMfaType({ ...context, challenge });
    case 'SELECT_CHALLENGE':
      return answerSelectChallenge({ ...context, challenge });
    case 'MFA_SETUP':
      return answerMfaSetup({ ...context, challenge });
    case 'NEW_PASSWORD_REQUIRED':
      return answerNewPassword({ ...context, challenge });
    case 'DEVICE_SRP_AUTH':
      return answerDeviceSrp({ ...context, challenge });
    case 'DEVICE_PASSWORD_VERIFIER':
      return answerDevicePasswordVerifier({ ...context, challenge });
    default:
      return challenge satisfies never;
  }
}
