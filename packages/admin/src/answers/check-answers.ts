import type { PoolAnswers } from './pool-answers.types.js';

/** Why answers cannot become a pool: the question that has to be answered differently, and how. */
export interface AnswerProblem {
  readonly question: keyof PoolAnswers;
  readonly message: string;
}

/** Checks answers against the rules of Cognito. An empty list is a pool that AWS will make. */
export function checkAnswers(answers: PoolAnswers): readonly AnswerProblem[] {
  return [...checkFactors(answers), ...checkDevices(answers), ...checkTexts(answers), ...checkNumbers(answers)];
}

function checkFactors({ mfa, factors, emailSender }: PoolAnswers): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  if (mfa === 'off' && factors.length > 0) {
    problems.push({
      question: 'factors',
      message: 'MFA is off, so there can be no factors. Give none, or make MFA optional or required.',
    });
  }
  if (mfa !== 'off' && factors.length === 0) {
    problems.push({
      question: 'factors',
      message: `MFA is ${mfa}, so there must be a factor: SMS, TOTP (authenticator app) or e-mail.`,
    });
  }
  if (factors.includes('EMAIL') && !emailSender) {
    problems.push({
      question: 'emailSender',
      message:
        'E-mail as a factor needs a sender of your own that Amazon SES has verified: Cognito does not send such codes itself.',
    });
  }
  return problems;
}

/** Device tracking: amplify-mfa-guide, "Remember a device". */
function checkDevices({ mfa, devices, signInWith, deviceReplacesFactor }: PoolAnswers): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  if (devices !== 'off' && signInWith !== 'username') {
    problems.push({
      question: 'devices',
      message:
        'Cognito remembers devices only where users sign in with a user name, not with an e-mail address, a phone number or an alias. Switch device tracking off, or sign in with user names.',
    });
  }
  if (deviceReplacesFactor && devices === 'off') {
    problems.push({
      question: 'deviceReplacesFactor',
      message: 'No device is remembered, so none can replace the second factor. Switch device tracking on first.',
    });
  }
  if (deviceReplacesFactor && mfa === 'off') {
    problems.push({
      question: 'deviceReplacesFactor',
      message: 'MFA is off, so there is no second factor that a remembered device could replace.',
    });
  }
  return problems;
}

function checkTexts({ name, smsText, emailSender }: PoolAnswers): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  if (!/^[\w\s+=,.@-]{1,128}$/.test(name) || name.trim() !== name) {
    problems.push({
      question: 'name',
      message: 'The name takes 1 to 128 letters, digits, spaces and _ + = , . @ -, and no space at either end.',
    });
  }
  if (!smsText.includes('{####}') || smsText.length < 6 || smsText.length > 140) {
    problems.push({
      question: 'smsText',
      message: 'The text message takes up to 140 characters, with {####} where the code goes.',
    });
  }
  if (emailSender && !/^[^@\s<>]+@[^@\s<>]+$|<[^@\s<>]+@[^@\s<>]+>$/.test(emailSender.from)) {
    problems.push({
      question: 'emailSender',
      message: 'The sender is an address, as in "no-reply@example.com" or "Harbour <no-reply@example.com>".',
    });
  }
  if (emailSender && !/^(arn:aws[\w-]*:ses:[\w-]+:\d{12}:identity\/)?[\w.+@-]+$/.test(emailSender.identity)) {
    problems.push({
      question: 'emailSender',
      message: 'The identity at SES is a domain, an address or an ARN, as in "example.com".',
    });
  }
  return problems;
}

function checkNumbers(answers: PoolAnswers): AnswerProblem[] {
  const limits = [
    ['passwordLength', 6, 99, 'The least length of a password is 6 to 99 characters.'],
    ['accessMinutes', 5, 1440, 'Access and ID tokens live 5 minutes to 1 day (1440 minutes).'],
    ['refreshDays', 1, 3650, 'Refresh tokens live 1 to 3650 days.'],
  ] as const;
  return limits.flatMap(([question, least, most, message]) => {
    const value = answers[question];
    return Number.isInteger(value) && value >= least && value <= most ? [] : [{ question, message }];
  });
}
