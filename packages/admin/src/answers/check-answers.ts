import { AdminError } from '../problems/admin-error.js';
import { essentialsFor, type PoolAnswers } from './pool-answers.js';

/** A reason why no pool can have these answers: the question to answer differently, and how. */
export interface AnswerProblem {
  readonly question: keyof PoolAnswers;
  readonly message: string;
}

/**
 * Checks answers against the rules of Cognito. Returns an empty list if AWS accepts them.
 *
 * @example
 * for (const { question, message } of checkAnswers(answers)) console.error(`${question}: ${message}`);
 */
export function checkAnswers(answers: PoolAnswers): readonly AnswerProblem[] {
  return [
    ...checkFactors(answers),
    ...checkFirstFactors(answers),
    ...checkTier(answers),
    ...checkDevices(answers),
    ...checkTexts(answers),
    ...checkNumbers(answers),
  ];
}

function checkFactors({ mfa, factors, emailSender }: PoolAnswers): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  if (mfa === 'off' && factors.length > 0) {
    problems.push({
      question: 'factors',
      message: 'MFA is off, so the pool has no factors. Choose none, or make MFA optional or required.',
    });
  }
  if (mfa !== 'off' && factors.length === 0) {
    problems.push({
      question: 'factors',
      message: `MFA is ${mfa}, so the pool needs a factor: SMS, TOTP (authenticator app) or email.`,
    });
  }
  if (factors.includes('EMAIL') && !emailSender) {
    problems.push({
      question: 'emailSender',
      message: 'Email codes need a sender of your own, verified at Amazon SES. Cognito does not send them itself.',
    });
  }
  return problems;
}

/** Checks the combinations that SetUserPoolMfaConfig and UpdateUserPool refuse. */
function checkFirstFactors(answers: PoolAnswers): AnswerProblem[] {
  const { mfa, firstFactors, passkeyReplacesFactor, emailSender } = answers;
  const hasPasskeys = firstFactors.includes('WEB_AUTHN');
  const problems: [boolean, AnswerProblem][] = [
    [
      !firstFactors.includes('PASSWORD'),
      {
        question: 'firstFactors',
        message:
          'Passwords stay a first factor of every pool. Add others to them: passkeys, email or text message codes.',
      },
    ],
    [
      mfa === 'required' && firstFactors.some((factor) => factor === 'EMAIL_OTP' || factor === 'SMS_OTP'),
      {
        question: 'firstFactors',
        message:
          'MFA is required, so no sign-in can begin with a one-time code. Make MFA optional, or leave passwords and passkeys.',
      },
    ],
    [
      firstFactors.includes('EMAIL_OTP') && !emailSender,
      {
        question: 'emailSender',
        message: 'Signing in by email needs a sender of your own, verified at Amazon SES.',
      },
    ],
    [
      mfa === 'required' && hasPasskeys && !passkeyReplacesFactor,
      {
        question: 'passkeyReplacesFactor',
        message: 'MFA is required, so a passkey has to count as both factors.',
      },
    ],
    [
      passkeyReplacesFactor && !hasPasskeys,
      {
        question: 'passkeyReplacesFactor',
        message: 'No passkey can replace the second factor, because passkeys are not a first factor of this pool.',
      },
    ],
    [hasPasskeys && !isRelyingParty(answers.rpId), { question: 'rpId', message: relyingPartyMessage }],
  ];
  return problems.filter(([applies]) => applies).map(([, problem]) => problem);
}

const relyingPartyMessage =
  'Passkeys need the domain that they belong to, without https:// or a port, such as "example.com": that of your app, or one above it.';

/** Checks for a domain name of at least two labels, or localhost. A public suffix such as "co.uk" is refused by AWS only. */
function isRelyingParty(rpId = ''): boolean {
  return rpId.length <= 127 && /^(localhost|([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d])$/.test(rpId);
}

function checkTier(answers: PoolAnswers): AnswerProblem[] {
  const needs = essentialsFor(answers);
  if (answers.tier !== 'LITE' || needs === undefined) return [];
  return [{ question: 'tier', message: `${needs} need the ESSENTIALS or PLUS tier. Choose one of them.` }];
}

function checkDevices({ mfa, devices, deviceReplacesFactor }: PoolAnswers): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  if (deviceReplacesFactor && devices === 'off') {
    problems.push({
      question: 'deviceReplacesFactor',
      message: 'No device is remembered, so none can replace the second factor. Turn device tracking on first.',
    });
  }
  if (deviceReplacesFactor && mfa === 'off') {
    problems.push({
      question: 'deviceReplacesFactor',
      message: 'MFA is off, so there is no second factor for a remembered device to replace.',
    });
  }
  return problems;
}

function checkTexts({ name, smsText, emailSender }: PoolAnswers): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  if (!/^[\w\s+=,.@-]{1,128}$/.test(name) || name.trim() !== name) {
    problems.push({
      question: 'name',
      message: 'The name must be 1 to 128 letters, digits, spaces and _ + = , . @ -, without a space at either end.',
    });
  }
  if (!smsText.includes('{####}') || smsText.length < 6 || smsText.length > 140) {
    problems.push({
      question: 'smsText',
      message: 'The text message must be up to 140 characters, with {####} in place of the code.',
    });
  }
  if (emailSender && !/^[^@\s<>]+@[^@\s<>]+$|<[^@\s<>]+@[^@\s<>]+>$/.test(emailSender.from)) {
    problems.push({
      question: 'emailSender',
      message: 'The sender must be an address such as "no-reply@example.com" or "Harbour <no-reply@example.com>".',
    });
  }
  if (emailSender && !/^(arn:aws[\w-]*:ses:[\w-]+:\d{12}:identity\/)?[\w.+@-]+$/.test(emailSender.identity)) {
    problems.push({
      question: 'emailSender',
      message: 'The SES identity must be a domain, an address or an ARN, such as "example.com".',
    });
  }
  return problems;
}

function checkNumbers(answers: PoolAnswers): AnswerProblem[] {
  const limits = [
    ['passwordLength', 6, 99, 'The minimum password length must be 6 to 99.'],
    ['accessMinutes', 5, 1440, 'The lifetime of access and ID tokens must be 5 minutes to 1 day (1440 minutes).'],
    ['refreshDays', 1, 3650, 'The lifetime of refresh tokens must be 1 to 3650 days.'],
    ['maxSessions', 1, 100, 'A user can have 1 to 100 sessions.'],
  ] as const;
  return limits.flatMap(([question, least, most, message]) => {
    const value = answers[question];
    return Number.isInteger(value) && value >= least && value <= most ? [] : [{ question, message }];
  });
}

/** Rejects answers that no pool can have. @throws AdminError `answers` that lists every problem. */
export function refuseAnswers(answers: PoolAnswers): void {
  const problems = checkAnswers(answers);
  if (problems.length > 0) throw new AdminError('answers', problems.map(({ message }) => message).join('\n'));
}
