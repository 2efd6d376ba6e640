import { flag, integer, list, structure, text } from '../protocol/members.js';
import {
  adminCreateUserConfig,
  emailAuthentication,
  keptApiMembers,
  keptClientMembers,
  keptPoolMembers,
  lambdaConfig,
  userPoolAddOns,
} from './kept-members.js';

const attributeName = text({ required: true, oneOf: ['email', 'phone_number', 'preferred_username'] });
const verifiable = text({ required: true, oneOf: ['email', 'phone_number'] });

/** Attributes of the schema of a pool. */
export const schemaAttributes = list(
  structure(
    {
      Name: text({ min: 1, max: 20 }),
      AttributeDataType: text({ oneOf: ['Boolean', 'DateTime', 'Number', 'String'] }),
      DeveloperOnlyAttribute: flag(),
      Required: flag(),
      Mutable: flag(),
      NumberAttributeConstraints: structure({ MinValue: text({ max: 131_072 }), MaxValue: text({ max: 131_072 }) }),
      StringAttributeConstraints: structure({ MinLength: text({ max: 131_072 }), MaxLength: text({ max: 131_072 }) }),
    },
    { required: true },
  ),
);

/** The user pool properties that templates and CreateUserPool share. */
export const sharedPoolMembers = {
  MfaConfiguration: text({ oneOf: ['OFF', 'OPTIONAL', 'ON'] }),
  AliasAttributes: list(attributeName),
  UsernameAttributes: list(verifiable),
  UsernameConfiguration: structure({ CaseSensitive: flag() }),
  AutoVerifiedAttributes: list(verifiable),
  Schema: schemaAttributes,
  Policies: structure({
    PasswordPolicy: structure({
      MinimumLength: integer({ min: 6, max: 99 }),
      RequireLowercase: flag(),
      RequireUppercase: flag(),
      RequireNumbers: flag(),
      RequireSymbols: flag(),
      PasswordHistorySize: integer({ min: 0, max: 24 }),
      TemporaryPasswordValidityDays: integer({ min: 0, max: 365 }),
    }),
    SignInPolicy: structure({
      AllowedFirstAuthFactors: list(text({ required: true, oneOf: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] })),
    }),
  }),
  DeviceConfiguration: structure({ ChallengeRequiredOnNewDevice: flag(), DeviceOnlyRememberedOnUserPrompt: flag() }),
  AdminCreateUserConfig: adminCreateUserConfig,
  UserAttributeUpdateSettings: structure({ AttributesRequireVerificationBeforeUpdate: list(verifiable) }),
  AccountRecoverySetting: structure({
    RecoveryMechanisms: list(
      structure(
        {
          Name: text({ required: true, oneOf: ['verified_email', 'verified_phone_number', 'admin_only'] }),
          Priority: integer({ required: true, min: 1, max: 2 }),
        },
        { required: true },
      ),
    ),
  }),
  DeletionProtection: text({ oneOf: ['ACTIVE', 'INACTIVE'] }),
  ...keptPoolMembers,
  LambdaConfig: lambdaConfig,
  UserPoolAddOns: userPoolAddOns,
} as const;

/** The members of CreateUserPool. UpdateUserPool has them too, except those that can't change. */
export const apiPoolMembers = {
  ...sharedPoolMembers,
  ...keptApiMembers,
} as const;

/** The passkey properties of a template. At the API they are the WebAuthnConfiguration of SetUserPoolMfaConfig. */
export const passkeyMembers = {
  WebAuthnRelyingPartyID: text({ min: 1, max: 127 }),
  WebAuthnUserVerification: text({ oneOf: ['required', 'preferred'] }),
  WebAuthnFactorConfiguration: text({ oneOf: ['SINGLE_FACTOR', 'MULTI_FACTOR_WITH_USER_VERIFICATION'] }),
} as const;

/** The properties of AWS::Cognito::UserPool. */
export const templatePoolMembers = {
  ...sharedPoolMembers,
  ...emailAuthentication,
  ...passkeyMembers,
  UserPoolName: text({ min: 1, max: 128 }),
  EnabledMfas: list(text({ required: true, oneOf: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] })),
} as const;

/** The settings of UserPoolSessionConfigurationAttachment and of SetUserPoolSessionConfiguration. */
export const poolSessionMembers = {
  UserSessionTracking: text({ required: true, oneOf: ['ENABLED', 'DISABLED'] }),
  TokenSession: structure({ MaxPerUser: integer({ required: true, min: 1, max: 100 }) }, { required: true }),
} as const;

/** The settings of UserPoolClientSessionConfigurationAttachment and of SetUserPoolClientSessionConfiguration. */
export const clientSessionMembers = {
  SSOSession: structure({ MaxValidityMinutes: integer({ required: true, min: 0, max: 129_600 }) }, { required: true }),
} as const;

const unit = text({ oneOf: ['seconds', 'minutes', 'hours', 'days'] });

/** The properties of AWS::Cognito::UserPoolClient. CreateUserPoolClient and UpdateUserPoolClient use the same names. */
export const clientMembers = {
  ClientName: text({ min: 1, max: 128 }),
  ExplicitAuthFlows: list(
    text({
      required: true,
      oneOf: [
        'ALLOW_USER_SRP_AUTH',
        'ALLOW_USER_PASSWORD_AUTH',
        'ALLOW_REFRESH_TOKEN_AUTH',
        'ALLOW_USER_AUTH',
        'ALLOW_ADMIN_USER_PASSWORD_AUTH',
        'ALLOW_CUSTOM_AUTH',
        'ADMIN_NO_SRP_AUTH',
        'CUSTOM_AUTH_FLOW_ONLY',
        'USER_PASSWORD_AUTH',
      ],
    }),
  ),
  GenerateSecret: flag(),
  PreventUserExistenceErrors: text({ oneOf: ['ENABLED', 'LEGACY'] }),
  AuthSessionValidity: integer({ min: 3, max: 15 }),
  AccessTokenValidity: integer({ min: 1, max: 86_400 }),
  IdTokenValidity: integer({ min: 1, max: 86_400 }),
  RefreshTokenValidity: integer({ min: 0, max: 315_360_000 }),
  TokenValidityUnits: structure({ AccessToken: unit, IdToken: unit, RefreshToken: unit }),
  EnableTokenRevocation: flag(),
  RefreshTokenRotation: structure({
    Feature: text({ oneOf: ['ENABLED', 'DISABLED'] }),
    RetryGracePeriodSeconds: integer({ min: 0, max: 60 }),
  }),
  ReadAttributes: list(text({ required: true, min: 1, max: 2048 })),
  WriteAttributes: list(text({ required: true, min: 1, max: 2048 })),
  ...keptClientMembers,
} as const;
