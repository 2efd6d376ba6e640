import {
  type CognitoIdentityProviderClient,
  DescribeUserPoolCommand,
  GetUserPoolMfaConfigCommand,
  type GetUserPoolMfaConfigCommandOutput,
  GetUserPoolSessionConfigurationCommand,
  type GetUserPoolSessionConfigurationCommandOutput,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { DevicesAnswer, MfaAnswer, TierAnswer } from '../answers/pool-answers.js';
import { allFirstFactors, type Factor, type FirstFactor } from '../factors.js';
import { type PoolShape, poolShape } from './pool-shape.js';
import { checkRegion } from './region.js';

/** The settings of a user pool, in the terms of `PoolAnswers`. */
export interface PoolState {
  readonly id: string;
  readonly name: string;
  readonly mfa: MfaAnswer;
  /** The factors that the pool offers. */
  readonly factors: readonly Factor[];
  readonly devices: DevicesAnswer;
  readonly deviceReplacesFactor: boolean;
  /** True if the pool tracks user sessions. */
  readonly tracksSessions: boolean;
  /** The sign-in after this many sessions of a user ends the one used least recently. */
  readonly maxSessions: number;
  /** The first factors of a sign-in in `USER_AUTH`. */
  readonly firstFactors: readonly FirstFactor[];
  /** The domain that passkeys belong to. Absent: the pool's own domain, if it has one. */
  readonly rpId?: string | undefined;
  readonly userVerification: 'preferred' | 'required';
  /** A passkey with user verification counts as both factors. */
  readonly passkeyReplacesFactor: boolean;
  /** The prefix of the pool's domain at Cognito. */
  readonly domain?: string | undefined;
  /** The pool's own domain, for managed login. */
  readonly customDomain?: string | undefined;
  readonly tier: TierAnswer;
  /** Attributes whose new value counts only once it is verified. */
  readonly verifiedBeforeUpdate: readonly string[];
  /** True if the pool can't be deleted before this protection is turned off. */
  readonly isProtected: boolean;
  /** Threat protection: off, only recording, or also blocking. */
  readonly threatProtection: 'OFF' | 'AUDIT' | 'ENFORCED';
  /** True if the pool can send text messages. */
  readonly sendsSms: boolean;
  /** Attributes that users sign in with instead of a username. */
  readonly signInAttributes: readonly string[];
  /** True if only administrators create users. */
  readonly adminsCreateUsers: boolean;
  /** Ways to reset a forgotten password, by priority: verified_email, verified_phone_number or admin_only. */
  readonly resetsBy: readonly string[];
  /** True if the pool sends emails through its own SES identity. */
  readonly hasEmailSender: boolean;
  /** The settings of an app that its screens follow. */
  readonly shape: PoolShape;
  /** Reasons for failed deliveries as Cognito reports them, such as the SMS sandbox. */
  readonly deliveryFailures: readonly string[];
}

/**
 * Reads the settings of a pool with DescribeUserPool, GetUserPoolMfaConfig and GetUserPoolSessionConfiguration.
 *
 * @example
 * const { mfa, factors } = await readPool(client, 'eu-central-1_AbCdEfGhI');
 *
 * @throws AdminError `usage`, `region`. Errors of the SDK are thrown unchanged.
 */
export async function readPool(client: CognitoIdentityProviderClient, userPoolId: string): Promise<PoolState> {
  await checkRegion(client, userPoolId);
  const { UserPool = {} } = await client.send(new DescribeUserPoolCommand({ UserPoolId: userPoolId }));
  const [config, sessions] = await Promise.all([
    client.send(new GetUserPoolMfaConfigCommand({ UserPoolId: userPoolId })),
    readSessionConfiguration(client, userPoolId),
  ]);
  return poolState(userPoolId, UserPool, config, sessions);
}

type SessionConfiguration = Partial<GetUserPoolSessionConfigurationCommandOutput>;

/** Reads the session tracking of a pool. A region or an edition that has none tracks none. */
async function readSessionConfiguration(
  client: CognitoIdentityProviderClient,
  UserPoolId: string,
): Promise<SessionConfiguration> {
  try {
    return await client.send(new GetUserPoolSessionConfigurationCommand({ UserPoolId }));
  } catch (error) {
    if (error instanceof Error && unknownHere.test(error.name)) return {};
    throw error;
  }
}

const unknownHere =
  /^(UnknownOperation|InvalidAction|FeatureUnavailableInTier|OperationNotEnabled|UnsupportedOperation)/;

function poolState(
  id: string,
  pool: UserPoolType,
  config: GetUserPoolMfaConfigCommandOutput,
  sessions: SessionConfiguration,
): PoolState {
  const { DeviceConfiguration } = pool;
  const remembers = DeviceConfiguration?.DeviceOnlyRememberedOnUserPrompt ? 'opt-in' : 'always';
  return {
    id,
    name: pool.Name ?? '',
    mfa: mfaOf(config.MfaConfiguration ?? pool.MfaConfiguration),
    factors: factorsOf(config),
    shape: poolShape(pool, factorsOf(config)),
    devices: DeviceConfiguration ? remembers : 'off',
    deviceReplacesFactor: DeviceConfiguration?.ChallengeRequiredOnNewDevice ?? false,
    tracksSessions: sessions.UserSessionTracking === 'ENABLED',
    maxSessions: sessions.TokenSession?.MaxPerUser ?? 20,
    ...passkeysOf(pool, config),
    ...protectionOf(pool),
    sendsSms: pool.SmsConfiguration !== undefined,
    signInAttributes: [...(pool.UsernameAttributes ?? []), ...(pool.AliasAttributes ?? [])],
    adminsCreateUsers: pool.AdminCreateUserConfig?.AllowAdminCreateUserOnly ?? false,
    resetsBy: [...(pool.AccountRecoverySetting?.RecoveryMechanisms ?? [])]
      .sort((left, right) => (left.Priority ?? 0) - (right.Priority ?? 0))
      .map(({ Name = '' }) => Name),
    hasEmailSender: pool.EmailConfiguration?.EmailSendingAccount === 'DEVELOPER',
    deliveryFailures: [pool.SmsConfigurationFailure, pool.EmailConfigurationFailure].filter(
      (text) => text !== undefined,
    ),
  };
}

function passkeysOf(pool: UserPoolType, { WebAuthnConfiguration: passkeys }: GetUserPoolMfaConfigCommandOutput) {
  const allowed = pool.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? ['PASSWORD'];
  return {
    firstFactors: allFirstFactors.filter((factor) => allowed.includes(factor)),
    rpId: passkeys?.RelyingPartyId,
    userVerification: passkeys?.UserVerification ?? ('preferred' as const),
    passkeyReplacesFactor: passkeys?.FactorConfiguration === 'MULTI_FACTOR_WITH_USER_VERIFICATION',
    domain: pool.Domain,
    customDomain: pool.CustomDomain,
  };
}

function protectionOf(pool: UserPoolType) {
  return {
    tier: pool.UserPoolTier ?? ('ESSENTIALS' as const),
    verifiedBeforeUpdate: pool.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate ?? [],
    isProtected: pool.DeletionProtection === 'ACTIVE',
    threatProtection: pool.UserPoolAddOns?.AdvancedSecurityMode ?? ('OFF' as const),
  };
}

function factorsOf(config: GetUserPoolMfaConfigCommandOutput): Factor[] {
  return [
    ...(config.SmsMfaConfiguration ? ['SMS' as const] : []),
    ...(config.SoftwareTokenMfaConfiguration?.Enabled ? ['TOTP' as const] : []),
    ...(config.EmailMfaConfiguration ? ['EMAIL' as const] : []),
  ];
}

function mfaOf(configuration: string | undefined): MfaAnswer {
  if (configuration === 'ON') return 'required';
  return configuration === 'OPTIONAL' ? 'optional' : 'off';
}
