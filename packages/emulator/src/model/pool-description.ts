/** A user pool as the emulator is told of it: CloudFormation's properties, plus the ids that AWS would have made up. */
export interface PoolDescription {
  /** `<region>_<name>`; made up when absent. */
  readonly userPoolId?: string;
  readonly userPool: UserPoolProperties;
  readonly clients: readonly PoolClientDescription[];
}

/** An app client of a {@link PoolDescription}. */
export interface PoolClientDescription {
  readonly userPoolClientId?: string;
  /** Only with `GenerateSecret`; made up when absent. */
  readonly clientSecret?: string;
  readonly properties: UserPoolClientProperties;
}

/** Which calls a client may sign in with. */
export type ExplicitAuthFlow =
  | 'ALLOW_USER_SRP_AUTH'
  | 'ALLOW_USER_PASSWORD_AUTH'
  | 'ALLOW_REFRESH_TOKEN_AUTH'
  | 'ALLOW_USER_AUTH'
  | 'ALLOW_ADMIN_USER_PASSWORD_AUTH'
  | 'ALLOW_CUSTOM_AUTH';

/** A second factor, by the name it has in challenges and templates. */
export type MfaFactor = 'SMS_MFA' | 'SOFTWARE_TOKEN_MFA' | 'EMAIL_OTP';

/** Whether a pool asks for a second factor. */
export type MfaConfiguration = 'OFF' | 'OPTIONAL' | 'ON';

/** An attribute in the schema of a pool. */
export interface SchemaAttribute {
  readonly Name?: string;
  readonly AttributeDataType?: string;
  readonly Required?: boolean;
  readonly Mutable?: boolean;
}

/** What a password needs. */
export interface PasswordPolicy {
  readonly MinimumLength?: number;
  readonly RequireLowercase?: boolean;
  readonly RequireUppercase?: boolean;
  readonly RequireNumbers?: boolean;
  readonly RequireSymbols?: boolean;
  /** Days a temporary password can be used; 7 by default. */
  readonly TemporaryPasswordValidityDays?: number;
}

/** Device tracking; a pool without it tracks no devices. */
export interface DeviceConfiguration {
  /** A remembered device answers in place of the second factor. */
  readonly ChallengeRequiredOnNewDevice?: boolean;
  /** False: every confirmed device is remembered. True: only when UpdateDeviceStatus asks for it. */
  readonly DeviceOnlyRememberedOnUserPrompt?: boolean;
}

/** The properties of AWS::Cognito::UserPool that the emulator honours, by their names in CloudFormation. */
export interface UserPoolProperties {
  readonly UserPoolName?: string;
  readonly MfaConfiguration?: MfaConfiguration;
  readonly EnabledMfas?: readonly MfaFactor[];
  readonly AliasAttributes?: readonly ('email' | 'phone_number' | 'preferred_username')[];
  readonly UsernameAttributes?: readonly ('email' | 'phone_number')[];
  readonly UsernameConfiguration?: { readonly CaseSensitive?: boolean };
  readonly AutoVerifiedAttributes?: readonly ('email' | 'phone_number')[];
  readonly Schema?: readonly SchemaAttribute[];
  readonly Policies?: {
    readonly PasswordPolicy?: PasswordPolicy;
    readonly SignInPolicy?: { readonly AllowedFirstAuthFactors?: readonly FirstAuthFactor[] };
  };
  readonly DeviceConfiguration?: DeviceConfiguration;
  readonly AdminCreateUserConfig?: { readonly AllowAdminCreateUserOnly?: boolean };
  readonly AccountRecoverySetting?: {
    readonly RecoveryMechanisms?: readonly { readonly Name?: string; readonly Priority?: number }[];
  };
  readonly EmailConfiguration?: { readonly EmailSendingAccount?: string };
  readonly DeletionProtection?: 'ACTIVE' | 'INACTIVE';
  /** Of CreateUserPool; a template's are ignored. */
  readonly UserPoolTags?: Readonly<Record<string, string>>;
}

/** What USER_AUTH may offer first. */
export type FirstAuthFactor = 'PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN';

/** The unit of a token's validity. */
export type TokenValidityUnit = 'seconds' | 'minutes' | 'hours' | 'days';

/** The properties of AWS::Cognito::UserPoolClient that the emulator honours, by their names in CloudFormation. */
export interface UserPoolClientProperties {
  readonly ClientName?: string;
  readonly ExplicitAuthFlows?: readonly ExplicitAuthFlow[];
  readonly GenerateSecret?: boolean;
  readonly PreventUserExistenceErrors?: 'ENABLED' | 'LEGACY';
  /** Minutes a challenge stays open, 3 to 15; 3 by default. */
  readonly AuthSessionValidity?: number;
  readonly AccessTokenValidity?: number;
  readonly IdTokenValidity?: number;
  readonly RefreshTokenValidity?: number;
  readonly TokenValidityUnits?: {
    readonly AccessToken?: TokenValidityUnit;
    readonly IdToken?: TokenValidityUnit;
    readonly RefreshToken?: TokenValidityUnit;
  };
  readonly EnableTokenRevocation?: boolean;
  readonly RefreshTokenRotation?: {
    readonly Feature?: 'ENABLED' | 'DISABLED';
    readonly RetryGracePeriodSeconds?: number;
  };
  readonly ReadAttributes?: readonly string[];
  readonly WriteAttributes?: readonly string[];
}
