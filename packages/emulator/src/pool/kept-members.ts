import { flag, integer, list, record, structure, text } from '../protocol/members.js';

const arn = text({ max: 2048 });
const message = text({ min: 6, max: 20_000 });
const subject = text({ min: 1, max: 140 });
const smsMessage = text({ min: 6, max: 140 });
const lambda = structure({ LambdaVersion: text({ oneOf: ['V1_0', 'V2_0', 'V3_0'] }), LambdaArn: arn });
const names = (max: number) => list(text({ required: true, min: 1, max }));
const grantTypes = list(text({ required: true, oneOf: ['code', 'implicit', 'client_credentials'] }));

/** The triggers of a pool. The API keeps and describes them. */
export const lambdaConfig = structure({
  PreSignUp: arn,
  CustomMessage: arn,
  PostConfirmation: arn,
  PreAuthentication: arn,
  PostAuthentication: arn,
  DefineAuthChallenge: arn,
  CreateAuthChallenge: arn,
  VerifyAuthChallengeResponse: arn,
  PreTokenGeneration: arn,
  UserMigration: arn,
  PreTokenGenerationConfig: lambda,
  CustomSMSSender: lambda,
  CustomEmailSender: lambda,
  InboundFederation: lambda,
  KMSKeyID: arn,
});

/** Threat protection. The API keeps and describes it. */
export const userPoolAddOns = structure({
  AdvancedSecurityMode: text({ required: true, oneOf: ['AUDIT', 'ENFORCED', 'OFF'] }),
  AdvancedSecurityAdditionalFlows: structure({ CustomAuthMode: text({ oneOf: ['AUDIT', 'ENFORCED'] }) }),
});

/** The sender of text messages. */
export const smsConfiguration = structure({
  SnsCallerArn: arn,
  ExternalId: text({ max: 131_072 }),
  SnsRegion: text({ min: 5, max: 32 }),
  EumsSms: structure({
    CallerArn: arn,
    ExternalId: text({ max: 131_072 }),
    OriginationIdentity: text({ max: 2048 }),
    ConfigurationSetName: text({ max: 256 }),
    InEntityId: text({ max: 256 }),
    InTemplateId: text({ max: 256 }),
    Region: text({ max: 32 }),
  }),
});

/** The text of a message with a one-time code by SMS. */
export const smsAuthenticationMessage = smsMessage;

/** The text and the subject of an email with a one-time code. */
export const emailAuthentication = {
  EmailAuthenticationMessage: message,
  EmailAuthenticationSubject: subject,
} as const;

/** The pool members that are kept and described, without an effect on the emulator. */
export const keptPoolMembers = {
  EmailConfiguration: structure({
    SourceArn: arn,
    ReplyToEmailAddress: text({ max: 2048 }),
    EmailSendingAccount: text({ oneOf: ['COGNITO_DEFAULT', 'DEVELOPER'] }),
    From: text({ max: 131_072 }),
    ConfigurationSet: text({ min: 1, max: 64 }),
  }),
  EmailVerificationMessage: message,
  EmailVerificationSubject: subject,
  SmsVerificationMessage: smsMessage,
  SmsAuthenticationMessage: smsAuthenticationMessage,
  SmsConfiguration: smsConfiguration,
  VerificationMessageTemplate: structure({
    SmsMessage: smsMessage,
    EmailMessage: message,
    EmailSubject: subject,
    EmailMessageByLink: message,
    EmailSubjectByLink: subject,
    DefaultEmailOption: text({ oneOf: ['CONFIRM_WITH_LINK', 'CONFIRM_WITH_CODE'] }),
  }),
  UserPoolTier: text({ oneOf: ['LITE', 'ESSENTIALS', 'PLUS'] }),
  UserPoolTags: record(text({ max: 256 })),
} as const;

/** Members of CreateUserPool and UpdateUserPool that templates don't have. */
export const keptApiMembers = {
  DcrConfiguration: structure({
    EnableStatus: text({ oneOf: ['Enabled', 'Disabled'] }),
    OpenDcrEnabled: flag(),
    AuthenticatedGrantTypes: grantTypes,
    OpenDcrGrantTypes: grantTypes,
    AllowedScopes: names(256),
  }),
  KeyConfiguration: structure({
    KeyType: text({ oneOf: ['AWS_OWNED_KEY', 'CUSTOMER_MANAGED_KEY'] }),
    KmsKeyArn: arn,
  }),
  IssuerConfiguration: structure({ Type: text({ oneOf: ['ORIGINAL', 'UPDATED'] }) }),
  AcrConfiguration: record(structure({ AcrValue: text({ required: true, min: 1, max: 256 }) }, { required: true })),
} as const;

/** The client members that are kept and described: the emulator has no hosted pages, federation or analytics. */
export const keptClientMembers = {
  AllowedOAuthFlows: grantTypes,
  AllowedOAuthFlowsUserPoolClient: flag(),
  AllowedOAuthScopes: names(256),
  AnalyticsConfiguration: structure({
    ApplicationId: text({ max: 131_072 }),
    ApplicationArn: arn,
    RoleArn: arn,
    ExternalId: text({ max: 131_072 }),
    UserDataShared: flag(),
  }),
  CallbackURLs: names(1024),
  DefaultRedirectURI: text({ min: 1, max: 1024 }),
  EnablePropagateAdditionalUserContextData: flag(),
  LogoutURLs: names(1024),
  SupportedIdentityProviders: names(32),
} as const;

/** The message of an invitation, and how long an unused account lasts. */
export const adminCreateUserConfig = structure({
  AllowAdminCreateUserOnly: flag(),
  UnusedAccountValidityDays: integer({ min: 0, max: 365 }),
  InviteMessageTemplate: structure({ SMSMessage: smsMessage, EmailMessage: message, EmailSubject: subject }),
});
