import type { Client, Pool } from '../model/pool.js';
import type { DeviceConfiguration, MfaConfiguration, UserPoolProperties } from '../model/pool-description.js';
import { checkFirstFactors } from '../pool/check-properties.js';
import { countsPasskeysAsMfa, listAllowedFirstFactors } from '../pool/sign-in-policy.js';

/** A pool's device mode: off, remembered if the user opts in, or always remembered. */
export type DeviceTracking = 'off' | 'opt-in' | 'always';

/** The settings that can change while the pool runs. */
export interface PoolSettings {
  readonly mfa: MfaConfiguration;
  readonly devices: DeviceTracking;
  readonly passkeys: PasskeyMode;
}

/** A pool's passkeys: off, one factor, or both factors for users who turn that on. */
export type PasskeyMode = 'off' | 'one-factor' | 'both-factors';

/** The IDs of an app client and its pool, and the pool's name. */
export interface PoolIds {
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  readonly name: string;
}

/** The pool of an emulator, with its first app client. */
export interface EmulatorPool extends PoolIds {
  readonly region: string;
  /** The secret of a client with `GenerateSecret`. */
  readonly clientSecret: string | undefined;
  readonly settings: PoolSettings;
  /** Changes settings and returns the new ones. */
  configure(settings: Partial<PoolSettings>): PoolSettings;
}

const configurations: Record<DeviceTracking, DeviceConfiguration | undefined> = {
  off: undefined,
  'opt-in': { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
  always: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
};

/** Creates an {@link EmulatorPool}. A reset replaces the pool but keeps its IDs. */
export function createEmulatorPool(pool: () => Pool): EmulatorPool {
  const client: Client | undefined = pool().clients.values().next().value;
  return {
    userPoolId: pool().id,
    userPoolClientId: client?.id ?? '',
    name: pool().properties.UserPoolName ?? '',
    region: pool().region,
    clientSecret: client?.secret,
    get settings() {
      return readPoolSettings(pool());
    },
    configure: (settings) => writePoolSettings(pool(), settings),
  };
}

/** Lists the IDs of every app client of a pool. */
export function poolIds(pool: Pool): PoolIds[] {
  const name = pool.properties.UserPoolName ?? '';
  return [...pool.clients.keys()].map((userPoolClientId) => ({ userPoolId: pool.id, userPoolClientId, name }));
}

function readPoolSettings({ properties }: Pool): PoolSettings {
  const { MfaConfiguration = 'OFF', DeviceConfiguration } = properties;
  const prompts = DeviceConfiguration?.DeviceOnlyRememberedOnUserPrompt;
  const devices = DeviceConfiguration ? (prompts ? 'opt-in' : 'always') : 'off';
  return { mfa: MfaConfiguration, devices, passkeys: readPasskeyMode(properties) };
}

function readPasskeyMode(properties: UserPoolProperties): PasskeyMode {
  if (!listAllowedFirstFactors(properties).includes('WEB_AUTHN')) return 'off';
  return countsPasskeysAsMfa(properties) ? 'both-factors' : 'one-factor';
}

/**
 * Changes settings. A pool without factors gets all of them when MFA is turned on, and its passkeys count as both factors when
 * MFA becomes required: Cognito allows no others then.
 *
 * @throws ServiceError InvalidParameterException for passkeys as one factor while MFA is required.
 */
function writePoolSettings(pool: Pool, settings: Partial<PoolSettings>): PoolSettings {
  const { mfa, devices } = settings;
  const before = readPasskeyMode(pool.properties);
  const passkeys = settings.passkeys ?? (mfa === 'ON' && before === 'one-factor' ? 'both-factors' : undefined);
  const changed = passkeys === undefined ? pool.properties : withPasskeys(pool.properties, passkeys);
  checkFirstFactors({ ...changed, MfaConfiguration: mfa ?? changed.MfaConfiguration ?? 'OFF' });
  pool.properties = changed;
  if (mfa !== undefined) {
    const EnabledMfas = pool.properties.EnabledMfas?.length
      ? pool.properties.EnabledMfas
      : (['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] as const);
    pool.properties = { ...pool.properties, MfaConfiguration: mfa, EnabledMfas };
  }
  if (devices !== undefined) {
    const { DeviceConfiguration: _before, ...others } = pool.properties;
    const DeviceConfiguration = configurations[devices];
    pool.properties = { ...others, ...(DeviceConfiguration && { DeviceConfiguration }) };
  }
  return readPoolSettings(pool);
}

function withPasskeys(properties: UserPoolProperties, mode: PasskeyMode): UserPoolProperties {
  const others = listAllowedFirstFactors(properties).filter((name) => name !== 'WEB_AUTHN');
  const AllowedFirstAuthFactors = mode === 'off' ? others : [...others, 'WEB_AUTHN' as const];
  return {
    ...properties,
    Policies: { ...properties.Policies, SignInPolicy: { AllowedFirstAuthFactors } },
    WebAuthnRelyingPartyID: properties.WebAuthnRelyingPartyID ?? 'localhost',
    WebAuthnFactorConfiguration: mode === 'both-factors' ? 'MULTI_FACTOR_WITH_USER_VERIFICATION' : 'SINGLE_FACTOR',
  };
}
