import type { Pool } from '../model/pool.js';
import type { DeviceConfiguration, MfaConfiguration } from '../model/pool-description.js';

/** How a pool treats devices: not at all, remembered when the user asks, or always remembered. */
export type DeviceTracking = 'off' | 'opt-in' | 'always';

/** What a demo or test switches on a running pool. */
export interface PoolSettings {
  readonly mfa: MfaConfiguration;
  readonly devices: DeviceTracking;
}

const configurations: Record<DeviceTracking, DeviceConfiguration | undefined> = {
  off: undefined,
  'opt-in': { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
  always: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
};

/** Reads the settings of a pool. */
export function readPoolSettings({ properties }: Pool): PoolSettings {
  const { MfaConfiguration = 'OFF', DeviceConfiguration } = properties;
  const prompts = DeviceConfiguration?.DeviceOnlyRememberedOnUserPrompt;
  return { mfa: MfaConfiguration, devices: DeviceConfiguration ? (prompts ? 'opt-in' : 'always') : 'off' };
}

/** Switches settings of a pool. A pool without factors gets all of them when MFA is switched on. */
export function writePoolSettings(pool: Pool, settings: Partial<PoolSettings>): PoolSettings {
  const { mfa, devices } = settings;
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

/** A user pool and its client, by id. */
export interface PoolIds {
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  readonly name: string;
}

/** The pool an emulator was made with. */
export interface EmulatorPool extends PoolIds {
  readonly region: string;
  /** Of a client made with `GenerateSecret`. */
  readonly clientSecret: string | undefined;
  readonly settings: PoolSettings;
  /** Switches settings while the pool runs. */
  configure(settings: Partial<PoolSettings>): PoolSettings;
}
