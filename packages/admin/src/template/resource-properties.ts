import { type PoolAnswers, sendsSms, tierOf } from '../answers/pool-answers.js';
import { factors as factorTable } from '../factors.js';

/** A value of a CloudFormation template: JSON with functions in their long form, such as `{ Ref: 'UserPool' }`. */
export type CfnValue = string | number | boolean | readonly CfnValue[] | CfnObject;

/** The properties of a resource. */
export interface CfnObject {
  readonly [name: string]: CfnValue;
}

/** The resources that a pool refers to, apart from the answers. */
export interface PoolSurroundings {
  /** SmsConfiguration: the role that sends text messages. */
  readonly sms: CfnObject;
  /** Returns the ARN of an SES identity. */
  readonly sesArn: (identity: string) => CfnValue;
}

const configurations = { off: 'OFF', optional: 'OPTIONAL', required: 'ON' } as const;

/** Creates the properties of AWS::Cognito::UserPool, most important first. */
export function poolProperties(answers: PoolAnswers, { sms, sesArn }: PoolSurroundings): CfnObject {
  const { name, mfa, factors, smsText, devices, deviceReplacesFactor, emailSender, passwordNeeds } = answers;
  const textMessages = sendsSms(answers);
  const verified = ['email', ...(textMessages ? ['phone_number'] : [])];
  return {
    UserPoolName: name,
    UserPoolTier: tierOf(answers),
    DeletionProtection: 'ACTIVE',
    ...signInNames(answers),
    UsernameConfiguration: { CaseSensitive: false },
    Schema: requiredAttributes(answers).map((attribute) => ({
      Name: attribute,
      AttributeDataType: 'String',
      Required: true,
      Mutable: true,
    })),
    AutoVerifiedAttributes: verified,
    UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: verified },
    MfaConfiguration: configurations[mfa],
    ...(factors.length > 0 && { EnabledMfas: factors.map((factor) => factorTable[factor].cognitoName) }),
    ...passkeyProperties(answers),
    ...(tierOf(answers) === 'PLUS' && { UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } }),
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
      ...(isChoiceBased(answers) && { SignInPolicy: { AllowedFirstAuthFactors: answers.firstFactors } }),
    },
    AccountRecoverySetting: {
      RecoveryMechanisms: [
        { Name: 'verified_email', Priority: 1 },
        ...(textMessages ? [{ Name: 'verified_phone_number', Priority: 2 }] : []),
      ],
    },
  };
}

/** Returns true if a sign-in can begin with something else than a password. */
function isChoiceBased({ firstFactors }: PoolAnswers): boolean {
  return firstFactors.some((factor) => factor !== 'PASSWORD');
}

function passkeyProperties({
  firstFactors,
  rpId = '',
  userVerification,
  passkeyReplacesFactor,
}: PoolAnswers): CfnObject {
  if (!firstFactors.includes('WEB_AUTHN')) return {};
  return {
    WebAuthnRelyingPartyID: rpId,
    WebAuthnUserVerification: userVerification,
    WebAuthnFactorConfiguration: passkeyReplacesFactor ? 'MULTI_FACTOR_WITH_USER_VERIFICATION' : 'SINGLE_FACTOR',
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

/** Lists the attributes needed to sign up: an address for password resets, and whatever the only factor needs. */
function requiredAttributes({ signInWith, mfa, factors }: PoolAnswers): string[] {
  const only = mfa === 'required' && factors.length === 1 ? factors[0] : undefined;
  const signsInByPhone = signInWith === 'phone' || signInWith === 'email-or-phone';
  const needsEmail = !signsInByPhone || only === 'EMAIL';
  const needsPhone = signInWith === 'phone' || only === 'SMS';
  return [...(needsEmail ? ['email'] : []), ...(needsPhone ? ['phone_number'] : [])];
}

/** Creates the properties of AWS::Cognito::UserPoolClient for a browser app: no secret, SRP, revocable tokens. */
export function clientProperties(answers: PoolAnswers): CfnObject {
  const { name, accessMinutes, refreshDays } = answers;
  return {
    ClientName: `${name.slice(0, 124)}-web`,
    GenerateSecret: false,
    ExplicitAuthFlows: [
      'ALLOW_USER_SRP_AUTH',
      ...(isChoiceBased(answers) ? ['ALLOW_USER_AUTH'] : []),
      'ALLOW_REFRESH_TOKEN_AUTH',
    ],
    PreventUserExistenceErrors: 'ENABLED',
    EnableTokenRevocation: true,
    AuthSessionValidity: 3,
    AccessTokenValidity: accessMinutes,
    IdTokenValidity: accessMinutes,
    RefreshTokenValidity: refreshDays,
    TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
  };
}
