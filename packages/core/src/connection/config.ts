import type { AuthFlowType, RememberDeviceFor } from '../auth-client.js';
import { type Clock, systemClock } from '../clock.js';
import { type Environment, webEnvironment } from '../environment.js';
import type { PoolShape } from '../pool-shape.js';
import type { AuthStorage } from '../storage/auth-storage.js';
import { type ComparingStorage, comparingStorage } from '../storage/comparing-storage.js';
import { writableStorage } from '../storage/sealed-storage.js';
import { type SealedValues, sealedValues } from '../storage/sealed-values.js';
import type { TransportFactory } from '../transport/transport.js';
import type { NewTokens } from '../transport/wire.js';
import type { PasskeyNames } from './passkey-names.js';
import { createReporter, type ReportEvent, type SecurityEvent } from './security-event.js';

/**
 * The configuration of a client.
 *
 * @example
 * ```ts
 * const config: CognitoClientConfig = {
 *   userPoolId: 'eu-central-1_AbCdEf123',
 *   userPoolClientId: '1example23456789',
 *   authSessionValidity: 5,
 * };
 * ```
 */
export interface CognitoClientConfig extends Partial<PoolShape> {
  /** For example `eu-central-1_AbCdEf123`. */
  userPoolId: string;
  /** An app client without a secret. */
  userPoolClientId: string;
  /** Defaults to the region in the user pool id. */
  region?: string;
  /** The URL of Cognito if it is not AWS, for example of the emulator. */
  endpoint?: string;
  /** Defaults to `fetchTransport()`, which loads with the first request. `awsSdkTransport()` sends with the AWS SDK. */
  transport?: TransportFactory;
  /** Defaults to `sealedStorage()`. */
  storage?: AuthStorage;
  /** Defaults to `systemClock`. */
  clock?: Clock;
  /** Overrides of the JavaScript APIs that core uses, for example `crypto` in a runtime without a global one. */
  environment?: Partial<Environment>;
  /**
   * The flow of a sign-in that names none. Default `USER_SRP_AUTH`. `USER_AUTH` is for app clients with choice-based sign-in, and
   * a sign-in without a password takes it, unless the flow is `CUSTOM_WITHOUT_SRP`. With that one, a sign-in with a password, as
   * in a step-up, takes `USER_SRP_AUTH`. The `CUSTOM_…` flows need the triggers for custom challenges. `USER_PASSWORD_AUTH` sends the password itself; sources disagree on whether Cognito tracks devices in it.
   */
  authFlowType?: AuthFlowType;
  /** The time limit of a request, milliseconds. Default 20 seconds. */
  requestTimeout?: number;
  /** The AuthSessionValidity of the app client, minutes: the time limit of a challenge. Default 3, as at Cognito. */
  authSessionValidity?: number;
  /**
   * Keeps the password in memory during a challenge, so that a new code or another factor does not need it again. It is
   * dropped when the sign-in ends. Default true.
   */
  keepCredentialsDuringSignIn?: boolean;
  /**
   * Returns the name of this device for the list of devices. Defaults to the browser and system, for example "Chrome on
   * macOS". Cognito takes the name once, when it confirms the device, and cannot change it later. A name that takes more than
   * three seconds is not waited for.
   */
  deviceName?: () => string | Promise<string>;
  /**
   * The time after which a remembered device asks for a code again, a rule of the app: Cognito remembers for ever. A sign-in
   * after that does not present the device, and forgets it. Default: never.
   */
  rememberDeviceFor?: RememberDeviceFor;
  /**
   * Runs in each sign-in, after Cognito has returned the name in the pool (`userId`) and before the password is proved.
   * `username` is the name as typed. `withAmplifyDevices` uses it to move a remembered device before it is needed.
   */
  beforeProof?: (user: { username: string; userId: string }) => Promise<void>;
  /** Holds the names of passkeys. Default: this browser. */
  passkeyNames?: PasskeyNames;
  /**
   * Creates a passkey without a prompt after a sign-in with a password, if the browser has just filled in a saved one, and
   * can. Tell users in your settings. Default false.
   */
  upgradeToPasskey?: boolean;
  /** Receives the events of an audit log, without secrets. */
  onSecurityEvent?: (event: SecurityEvent) => void;
}

/** The checked configuration, with the defaults that a client needs before its first request. */
export interface EagerConfig extends Omit<CognitoClientConfig, 'storage' | 'environment'> {
  readonly region: string;
  readonly storage: AuthStorage | SealedValues;
  readonly clock: Clock;
  readonly environment: Environment;
  /** Milliseconds. */
  readonly requestTimeout: number;
  /**
   * Only the client of a step-up check has it, and it leaves no device behind. Makes sure that the checked session outlives the
   * check, and resolves to the tokens that stay with the check.
   */
  readonly settleCheck?: (result: NewTokens) => Promise<NewTokens>;
  readonly report: ReportEvent;
}

/** The configuration with every default filled in. */
export interface ResolvedConfig extends EagerConfig {
  readonly storage: ComparingStorage;
  /** The part of the pool id after `_`: SRP signs it. */
  readonly poolName: string;
  /** Milliseconds. */
  readonly challengeLifetime: number;
  readonly authFlowType: AuthFlowType;
  readonly keepCredentials: boolean;
}

/** The rule for each setting; one that is missing counts as empty. Requests must not be readable on their way. */
const checks = [
  [
    'userPoolId',
    /^[a-z]{2,4}(-[a-z]+)+-\d_[A-Za-z0-9]+$/,
    'the id of a user pool, such as "eu-central-1_AbCdEf123", or fromAmplifyOutputs(…)',
  ],
  ['userPoolClientId', /^[\w+]+$/, 'the id of an app client without a secret'],
  ['region', /^([a-z]{2,4}(-[a-z]+)+-\d)?$/, 'the id of a region, such as "eu-central-1"'],
  [
    'endpoint',
    /^((https:\/\/[\w.-]+|http:\/\/(localhost|127(\.\d+){3}|\[::1]))(:\d+)?(\/[\w./-]*)?)?$/,
    'an https URL, or http on localhost',
  ],
  ['authSessionValidity', /^([3-9]|1[0-5])?$/, 'the minutes of the app client, 3 to 15'],
] as const;

/**
 * Checks a configuration and fills in its defaults.
 *
 * @throws Error that says what to change.
 */
export function resolveConfig(config: CognitoClientConfig): EagerConfig {
  // The values are not quoted: a URL can contain a password.
  for (const [name, pattern, rule] of checks) {
    if (!pattern.test(`${config[name] ?? ''}`)) throw new Error(`createCognitoClient: ${name} must be ${rule}.`);
  }
  const { userPoolId, clock = systemClock } = config;
  const environment = { ...webEnvironment(), ...config.environment };
  if (!environment.crypto) {
    throw new Error('createCognitoClient: this engine has no crypto. Pass environment: { crypto }.');
  }
  return {
    ...config,
    region: config.region || (userPoolId.split('_')[0] as string),
    storage: config.storage ?? sealedValues(),
    clock,
    environment,
    requestTimeout: config.requestTimeout ?? 20_000,
    report: createReporter(clock, config.onSecurityEvent),
  };
}

/**
 * Fills in the defaults that only requests need.
 *
 * @throws Error that says what to change.
 */
export function completeConfig(config: EagerConfig): ResolvedConfig {
  const { storage, clock, environment, rememberDeviceFor } = config;
  if (rememberDeviceFor && !(rememberDeviceFor.days > 0)) {
    throw new Error('createCognitoClient: rememberDeviceFor must be { days }, a number above 0.');
  }
  const writable = 'makeKey' in storage ? writableStorage(storage) : storage;
  return {
    ...config,
    storage: comparingStorage(writable, environment.locks, clock),
    poolName: config.userPoolId.split('_')[1] as string,
    challengeLifetime: (config.authSessionValidity || 3) * 60_000,
    authFlowType: config.authFlowType ?? 'USER_SRP_AUTH',
    keepCredentials: config.keepCredentialsDuringSignIn ?? true,
  };
}
