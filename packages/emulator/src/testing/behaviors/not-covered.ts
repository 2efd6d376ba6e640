/** Behaviors without a case, by `operation | condition`, with the reason. The README lists them, generated from here. */
export const notCovered: Readonly<Record<string, string>> = {
  '* | feature needs a higher tier': 'The emulator has no tiers: every feature is on.',
  '* | operation not enabled in replica region': 'The emulator has no regions to replicate to.',
  'InitiateAuth|SignUp|ResendConfirmationCode|ForgotPassword | default e-mail sender over 50 a day':
    'The emulator sends no email, so there is no quota.',
  'ConfirmSignUp | too many failed attempts':
    'The hourly limit answers first, with LimitExceededException. It is unknown when AWS uses this exception.',
};
