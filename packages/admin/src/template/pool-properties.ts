import type { Factor, PoolAnswers } from '../answers/pool-answers.types.js';
import { sendsSms } from '../answers/sends-sms.js';
import type { CfnObject, CfnValue } from './cfn-value.types.js';

/** What the properties of a pool point to and the answers do not know. */
export interface PoolSurroundings {
  /** SmsConfiguration: the role that may send text messages. */
  readonly sms: CfnObject;
  /** The ARN of an identity at SES, for its name. */
  readonly sesArn: (identity: string) => CfnValue;
}

/** A factor by its name in EnabledMfas. */
export const factorNames: Readonly<Record<Factor, string>> = {
  SMS: 'SMS_MFA',
  TOTP: 'SOFTWARE_TOKEN_MFA',
  EMAIL: 'EMAIL_OTP',
};

const configurations = { off: 'OFF', optional: 'OPTIONAL', required: 'ON' } as const;

/** The properties of AWS::Cognito::UserPool that answers come to, in the order in which a reader wants them. */
export function poolProperties(answers: PoolAnswers, { sms, sesArn }: PoolSurroundings): CfnObject {
  const { name, mfa, factors, smsText, devices, deviceReplacesFactor, emailSender, passwordNeeds } = answers;
  const textMessages = sendsSms(answers);
  return {
    UserPoolName: name,
    UserPoolTier: factors.includes('EMAIL') ? 'ESSENTIALS' : 'LITE',
    ...signInNames(answers),
    UsernameConfiguration: { CaseSensitive: false },
    Schema: requiredAttributes(answers).map((attribute) => ({
      Name: attribute,
      AttributeDataType: 'String',
      Required: true,
      Mutable: true,
    })),
    AutoVerifiedAttributes: ['email', ...(textMessages ? ['phone_number'] : [])],
    MfaConfiguration: configurations[mfa],
    ...(factors.length > 0 && { EnabledMfas: factors.map((factor) => factorNames[factor]) }),
    ...(textMessages && {
      SmsConfiguration: sms,
      SmsAuthenticationMessage: smsText,
      SmsVerificationMessage: smsText,
    }),
    EmailConfiguration: emailSender
      ? { EmailSendingAccount: 'DEVELOPER', From: emailSender.from, SourceArn: sesArn(emailSender.identity) }
      : { EmailSendingAccount: 'COGNITO_DEFAULT' },
    ...(devices !== 'off' && {
      DeviceConfiguration: {
        DeviceOnlyRememberedOnUserPrompt: devices === 'opt-in',
        ChallengeRequiredOnNewDevice: deviceReplacesFactor,
      },
    }),
    Policies: {
      PasswordPolicy: {
        MinimumLength: answers.passwordLength,
        RequireLowercase: passwordNeeds.includes('lowercase'),
        RequireUppercase: passwordNeeds.includes('uppercase'),
        RequireNumbers: passwordNeeds.includes('numbers'),
        RequireSymbols: passwordNeeds.includes('symbols'),
      },
    },
    AccountRecoverySetting: {
      RecoveryMechanisms: [
        { Name: 'verified_email', Priority: 1 },
        ...(textMessages ? [{ Name: 'verified_phone_number', Priority: 2 }] : []),
      ],
    },
  };
}

function signInNames({ signInWith }: PoolAnswers): CfnObject {
  switch (signInWith) {
    case 'username':
      return {};
    case 'email':
      return { UsernameAttributes: ['email'] };
    case 'phone':
      return { UsernameAttributes: ['phone_number'] };
    case 'email-or-phone':
      return { UsernameAttributes: ['email', 'phone_number'] };
    case 'alias':
      return { AliasAttributes: ['email', 'phone_number'] };
    default:
      return signInWith satisfies never;
  }
}

/** What a user must have to sign up: an address to reset the password by, and what the only factor needs. */
function requiredAttributes({ signInWith, mfa, factors }: PoolAnswers): string[] {
  const only = mfa === 'required' && factors.length === 1 ? factors[0] : undefined;
  const signsInByPhone = signInWith === 'phone' || signInWith === 'email-or-phone';
  const needsEmail = !signsInByPhone || only === 'EMAIL';
  const needsPhone = signInWith === 'phone' || only === 'SMS';
  return [...(needsEmail ? ['email'] : []), ...(needsPhone ? ['phone_number'] : [])];
}
