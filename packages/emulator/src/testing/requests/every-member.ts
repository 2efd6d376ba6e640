const lambda = 'arn:aws:lambda:us-east-1:123456789012:function:MyFunction';
const code = 'Your code is {####}.';
const SmsConfiguration = {
  SnsCallerArn: 'arn:aws:iam::123456789012:role/sms',
  ExternalId: 'external-id',
  SnsRegion: 'us-east-1',
  EumsSms: {
    CallerArn: 'arn:aws:iam::123456789012:role/sms',
    ExternalId: 'external-id',
    OriginationIdentity: '+15555550100',
    ConfigurationSetName: 'set',
    InEntityId: '1234567890123456789',
    InTemplateId: '1234567890123456789',
    Region: 'us-east-1',
  },
};

/** An input of CreateUserPool with every member of the SDK's type, though AWS may refuse the combination. */
export const everyPoolMember = {
  PoolName: 'every-member',
  Policies: {
    PasswordPolicy: {
      MinimumLength: 10,
      RequireUppercase: false,
      RequireLowercase: true,
      RequireNumbers: false,
      RequireSymbols: false,
      PasswordHistorySize: 3,
      TemporaryPasswordValidityDays: 2,
    },
    SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },
  },
  DeletionProtection: 'ACTIVE',
  LambdaConfig: {
    PreSignUp: lambda,
    CustomMessage: lambda,
    PostConfirmation: lambda,
    PreAuthentication: lambda,
    PostAuthentication: lambda,
    DefineAuthChallenge: lambda,
    CreateAuthChallenge: lambda,
    VerifyAuthChallengeResponse: lambda,
    PreTokenGeneration: lambda,
    UserMigration: lambda,
    PreTokenGenerationConfig: { LambdaVersion: 'V2_0', LambdaArn: lambda },
    CustomSMSSender: { LambdaVersion: 'V1_0', LambdaArn: lambda },
    CustomEmailSender: { LambdaVersion: 'V1_0', LambdaArn: lambda },
    KMSKeyID: 'arn:aws:kms:us-east-1:123456789012:key/4d43904c-8edf-4bb4-9fca-fb1a80e41cbe',
    InboundFederation: { LambdaVersion: 'V1_0', LambdaArn: lambda },
  },
  AutoVerifiedAttributes: ['email'],
  AliasAttributes: ['email'],
  // AWS takes only one of this and AliasAttributes.
  UsernameAttributes: [],
  SmsVerificationMessage: code,
  EmailVerificationMessage: code,
  EmailVerificationSubject: 'Your code',
  VerificationMessageTemplate: {
    SmsMessage: code,
    EmailMessage: code,
    EmailSubject: 'Your code',
    EmailMessageByLink: 'Choose {##this link##}.',
    EmailSubjectByLink: 'Your link',
    DefaultEmailOption: 'CONFIRM_WITH_LINK',
  },
  SmsAuthenticationMessage: code,
  MfaConfiguration: 'OPTIONAL',
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
  DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
  EmailConfiguration: {
    SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/support@example.com',
    ReplyToEmailAddress: 'support@example.com',
    EmailSendingAccount: 'DEVELOPER',
    From: 'support@example.com',
    ConfigurationSet: 'set',
  },
  SmsConfiguration,
  UserPoolTags: { team: 'sign-in', $map: 'x' },
  AdminCreateUserConfig: {
    AllowAdminCreateUserOnly: true,
    UnusedAccountValidityDays: 2,
    InviteMessageTemplate: {
      SMSMessage: 'You are {username}, {####}.',
      EmailMessage: 'You are {username}, {####}.',
      EmailSubject: 'Welcome',
    },
  },
  Schema: [
    {
      Name: 'mydev',
      AttributeDataType: 'Number',
      DeveloperOnlyAttribute: true,
      Mutable: true,
      Required: false,
      NumberAttributeConstraints: { MinValue: '1', MaxValue: '99' },
    },
    {
      Name: 'plan',
      AttributeDataType: 'String',
      Mutable: false,
      StringAttributeConstraints: { MinLength: '1', MaxLength: '8' },
    },
  ],
  UserPoolAddOns: {
    AdvancedSecurityMode: 'AUDIT',
    AdvancedSecurityAdditionalFlows: { CustomAuthMode: 'AUDIT' },
  },
  DcrConfiguration: {
    EnableStatus: 'Enabled',
    OpenDcrEnabled: true,
    AuthenticatedGrantTypes: ['code'],
    OpenDcrGrantTypes: ['implicit'],
    AllowedScopes: ['openid'],
  },
  UsernameConfiguration: { CaseSensitive: false },
  AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }] },
  UserPoolTier: 'PLUS',
  KeyConfiguration: { KeyType: 'CUSTOMER_MANAGED_KEY', KmsKeyArn: 'arn:aws:kms:us-east-1:123456789012:key/1' },
  IssuerConfiguration: { Type: 'UPDATED' },
  AcrConfiguration: { Level1: { AcrValue: 'low' } },
};

/** An input of CreateUserPoolClient with every member of the SDK's type but the pool. */
export const everyClientMember = {
  ClientName: 'every-member',
  // AWS takes only one of this and ClientSecret.
  GenerateSecret: false,
  ClientSecret: 'a1b2c3d4e5f6g7h8i9j0k1l2',
  RefreshTokenValidity: 6,
  AccessTokenValidity: 6,
  IdTokenValidity: 10,
  TokenValidityUnits: { AccessToken: 'hours', IdToken: 'minutes', RefreshToken: 'days' },
  ReadAttributes: ['address', 'preferred_username', 'email'],
  WriteAttributes: ['family_name', 'email'],
  ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
  SupportedIdentityProviders: ['COGNITO', 'MySSO'],
  CallbackURLs: ['https://example.com', 'http://localhost', 'myapp://example'],
  LogoutURLs: ['https://example.com/logout'],
  DefaultRedirectURI: 'https://example.com',
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['aws.cognito.signin.user.admin', 'openid'],
  AllowedOAuthFlowsUserPoolClient: true,
  AnalyticsConfiguration: {
    ApplicationId: 'd70b2ba36a8c4dc5a04a0451a31a1e12',
    ApplicationArn: 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/1',
    RoleArn: 'arn:aws:iam::123456789012:role/analytics',
    ExternalId: 'external-id',
    UserDataShared: true,
  },
  PreventUserExistenceErrors: 'ENABLED',
  EnableTokenRevocation: false,
  EnablePropagateAdditionalUserContextData: true,
  AuthSessionValidity: 5,
  RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 },
};

/** An input of SetUserPoolMfaConfig with every member of the SDK's type but the pool. */
export const everyMfaMember = {
  MfaConfiguration: 'ON',
  SmsMfaConfiguration: { SmsAuthenticationMessage: code, SmsConfiguration },
  SoftwareTokenMfaConfiguration: { Enabled: true },
  EmailMfaConfiguration: { Message: code, Subject: 'Your code' },
  WebAuthnConfiguration: {
    RelyingPartyId: 'example.com',
    UserVerification: 'required',
    FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
  },
};
