import { type PoolAnswers, sendsSms, tierOf } from './pool-answers.js';

/** Lists the AWS rules to know before creating this pool, a sentence or two each. */
export function explainAnswers(answers: PoolAnswers): readonly string[] {
  const { mfa, factors, firstFactors, signInWith, devices, deviceReplacesFactor, emailSender } = answers;
  const hasPasskeys = firstFactors.includes('WEB_AUTHN');
  const hasCodes = firstFactors.includes('EMAIL_OTP') || firstFactors.includes('SMS_OTP');
  const sms = sendsSms(answers);
  const notes: [boolean, string][] = [
    [true, 'What users sign in with, and the attributes that they need, cannot be changed once the pool exists.'],
    [
      sms,
      'A new AWS account is in the SMS sandbox: it sends text messages only to numbers that you verified, for at most 1 USD a month. Request production access in the SNS console.',
    ],
    [
      sms,
      'Anyone can sign up, and each sign-up can send a text message that you pay for (SMS pumping). Set a spending limit at SNS, limit sign-ups with AWS WAF, and allow only the countries that you serve.',
    ],
    [factors.includes('SMS'), 'To remove SMS later, you have to turn MFA off for the whole pool and on again.'],
    [
      factors.includes('EMAIL'),
      'Email codes need the ESSENTIALS or PLUS tier, which is billed per monthly active user, and a sender verified at Amazon SES in the same region.',
    ],
    [
      factors.length === 1 && factors[0] === 'EMAIL',
      'CloudFormation has rejected pools with email as their only factor (coverage roadmap #2221). If it still does, offer authenticator apps too, or use `cognito-mfa pool create`.',
    ],
    [
      factors.includes('EMAIL') && !factors.includes('SMS'),
      'Users with email codes reset their password by text message, so the pool sends those too. Ask them for a phone number, or an administrator has to reset it.',
    ],
    [
      factors.includes('SMS') || factors.includes('EMAIL'),
      'The second factor of a user cannot reset their password: users with codes by text message reset it by email, and the other way round.',
    ],
    [
      !emailSender,
      'Without a sender of your own, Cognito sends 50 emails a day: enough for a test, not for production.',
    ],
    [
      mfa === 'required' && factors.length === 1 && factors[0] === 'SMS',
      'MFA is required and text messages are the only factor, so every user needs a phone number to sign up.',
    ],
    [
      mfa === 'required' && factors.length === 1 && factors[0] === 'TOTP',
      'MFA is required and authenticator apps are the only factor, so a user who loses the app cannot be let back in. Offer text messages too.',
    ],
    [
      mfa === 'required' && !deviceReplacesFactor && devices !== 'off',
      'Devices are remembered, but users still need a second factor on them.',
    ],
    [
      devices !== 'off',
      'Devices of federated users are not tracked. Whether Cognito tracks them in USER_PASSWORD_AUTH is unsure: use SRP.',
    ],
    [
      devices !== 'off' && signInWith !== 'username',
      "Devices are tracked for email addresses, phone numbers and aliases too, although Amplify's guide says that they are not.",
    ],
    [
      devices === 'always',
      'Clients such as Amplify remember every device in this pool without asking. @cognito-mfa/core still asks the user.',
    ],
    [
      hasPasskeys,
      `Passkeys belong to the domain ${answers.rpId}. If you change it, or give managed login a custom domain, which then must be the same, users have to register new ones.`,
    ],
    [
      hasPasskeys && mfa !== 'off' && !answers.passkeyReplacesFactor,
      'Users who turn a second factor on can no longer sign in with a passkey, because it does not count as both factors here.',
    ],
    [
      hasCodes,
      'Users who turn a second factor on can no longer sign in by a one-time code: Cognito asks for the password.',
    ],
    [
      answers.trackSessions,
      'Sessions are a new feature. If CloudFormation does not know UserPoolSessionConfigurationAttachment in your region yet, use `cognito-mfa pool create`.',
    ],
    [
      !answers.trackSessions,
      'User sessions are not tracked, so users cannot see where they are signed in. Add --track-sessions; it needs the ESSENTIALS tier.',
    ],
    [
      answers.refreshDays > 1,
      `A stolen refresh token works for ${answers.refreshDays} days. RefreshTokenRotation replaces it at each use; then remove ALLOW_REFRESH_TOKEN_AUTH.`,
    ],
    [
      tierOf(answers) !== 'PLUS',
      'Threat protection, which stops sign-ins with leaked passwords and from unusual places, needs the PLUS tier.',
    ],
    [
      true,
      'DeletionProtection is on: to delete the pool, turn it off first. A new address or number counts only once it is verified.',
    ],
  ];
  return notes.filter(([applies]) => applies).map(([, note]) => note);
}
