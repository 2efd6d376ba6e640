import type { PoolAnswers } from './pool-answers.types.js';

/** What is answered when nobody says otherwise: text messages and authenticator apps, for users who want them. */
export const defaultAnswers: PoolAnswers = {
  name: 'cognito-mfa',
  mfa: 'optional',
  factors: ['SMS', 'TOTP'],
  smsText: 'Your verification code is {####}',
  signInWith: 'username',
  devices: 'opt-in',
  deviceReplacesFactor: true,
  passwordLength: 12,
  passwordNeeds: ['lowercase', 'uppercase', 'numbers'],
  accessMinutes: 60,
  refreshDays: 30,
};
