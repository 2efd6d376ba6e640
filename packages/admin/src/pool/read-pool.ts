import {
  type CognitoIdentityProviderClient,
  DescribeUserPoolCommand,
  GetUserPoolMfaConfigCommand,
  type GetUserPoolMfaConfigCommandOutput,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Factor, MfaAnswer } from '../answers/pool-answers.types.js';
import { checkRegion } from './check-region.js';
import type { PoolState } from './pool-state.types.js';

/** Reads a pool: DescribeUserPool and GetUserPoolMfaConfig. Throws what the SDK throws, and AdminError `region`. */
export async function readPool(client: CognitoIdentityProviderClient, userPoolId: string): Promise<PoolState> {
  await checkRegion(client, userPoolId);
  const { UserPool = {} } = await client.send(new DescribeUserPoolCommand({ UserPoolId: userPoolId }));
  const config = await client.send(new GetUserPoolMfaConfigCommand({ UserPoolId: userPoolId }));
  return poolState(userPoolId, UserPool, config);
}

function poolState(id: string, pool: UserPoolType, config: GetUserPoolMfaConfigCommandOutput): PoolState {
  const { DeviceConfiguration } = pool;
  const remembers = DeviceConfiguration?.DeviceOnlyRememberedOnUserPrompt ? 'opt-in' : 'always';
  return {
    id,
    name: pool.Name ?? '',
    mfa: mfaOf(config.MfaConfiguration ?? pool.MfaConfiguration),
    factors: factorsOf(config),
    devices: DeviceConfiguration ? remembers : 'off',
    deviceReplacesFactor: DeviceConfiguration?.ChallengeRequiredOnNewDevice ?? false,
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
