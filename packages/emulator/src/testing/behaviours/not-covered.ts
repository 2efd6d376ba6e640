/** Rows of the table without a case, by `operation | condition`, and why. The README repeats them. */
export const notCovered: Readonly<Record<string, string>> = {
  '* | feature needs a higher tier': 'The emulator has no tiers: every feature is on.',
  '* | operation not enabled in replica region': 'The emulator has no regions to replicate to.',
  'InitiateAuth | user alias exists on 2nd account etc.: PreSignUp/other Lambda rejects':
    'The emulator runs no Lambda functions.',
  'InitiateAuth|SignUp|ResendConfirmationCode|ForgotPassword | default e-mail sender over 50 a day':
    'No e-mail leaves the emulator, so no sender has a quota.',
  'InitiateAuth USER_AUTH | OTP asked for, user has no usable address/number':
    'Such a code is not offered, so SELECT_CHALLENGE answers; the text at AWS is unknown.',
  'ConfirmSignUp | too many failed attempts':
    'The hourly limit answers first, with LimitExceededException; when AWS prefers this one is unknown.',
};
