import type { PoolAnswers } from './pool-answers.types.js';
import { sendsSms } from './sends-sms.js';

/** What somebody should know before they make this pool: rules of AWS that show only later, one sentence or two each. */
export function explainAnswers(answers: PoolAnswers): readonly string[] {
  const { mfa, factors, signInWith, devices, deviceReplacesFactor, emailSender } = answers;
  const sms = sendsSms(answers);
  const notes: [boolean, string][] = [
    [true, 'Cannot be changed once the pool exists: what users sign in with, which attributes they must have.'],
    [
      sms,
      'A new AWS account sends text messages in a sandbox, to numbers you verified yourself, for 1 USD a month. Ask for production access in the SNS console.',
    ],
    [
      factors.includes('SMS'),
      'SMS, once offered, can only be taken back by switching MFA off for the whole pool and on again.',
    ],
    [
      factors.includes('EMAIL'),
      'E-mail as a factor needs the ESSENTIALS or PLUS tier, which is billed per monthly active user, and a sender verified at Amazon SES in the same region.',
    ],
    [
      factors.length === 1 && factors[0] === 'EMAIL',
      'CloudFormation has refused pools with e-mail as their only factor (coverage roadmap #2221). If it still does, offer authenticator apps too, or use `cognito-mfa pool create`.',
    ],
    [
      factors.includes('SMS') || factors.includes('EMAIL'),
      'What serves a user as the second factor cannot reset their password: with codes by text message the reset goes by e-mail, and the other way round.',
    ],
    [
      !emailSender,
      'Without a sender of your own Cognito sends 50 e-mails a day: enough to try it, not for production.',
    ],
    [
      mfa === 'required' && factors.length === 1 && factors[0] === 'SMS',
      'MFA is required and only text messages serve: each user must bring a phone number when they sign up.',
    ],
    [
      mfa === 'required' && factors.length === 1 && factors[0] === 'TOTP',
      'MFA is required and only authenticator apps serve: nobody can let a user back in who loses the app, as there is no other factor to fall back on. Offer text messages as well.',
    ],
    [
      mfa === 'required' && !deviceReplacesFactor && devices !== 'off',
      'Devices are remembered, and users are asked for a second factor on them all the same.',
    ],
    [
      devices !== 'off' || signInWith === 'username',
      'Devices are tracked only for sign-in by SRP with a user name: not with federated identities, aliases or USER_PASSWORD_AUTH.',
    ],
  ];
  return notes.filter(([applies]) => applies).map(([, note]) => note);
}
