import type { AuthFlowType } from '../auth-client.js';
import { type Clock, systemClock } from '../clock.js';
import { type Environment, webEnvironment } from '../environment.js';
import type { AuthStorage } from '../storage/auth-storage.js';
import { sealedStorage } from '../storage/sealed-storage.js';
import { awsSdkTransport } from '../transport/aws-sdk-transport.js';
import type { TransportFactory } from '../transport/transport.js';
import { createReporter, type ReportEvent, type SecurityEvent } from './security-event.js';

export interface CognitoClientConfig {
  /** For example `eu-central-1_AbCdEf123`. */
  userPoolId: string;
  /** An app client without a secret. */
  userPoolClientId: string;
  /** Defaults to the region in the user pool id. */
  region?: string;
  /** Where Cognito is, when it is not at AWS: the address of the emulator, for example. */
  endpoint?: string;
  /** Defaults to `awsSdkTransport()`. */
  transport?: TransportFactory;
  /** Defaults to `sealedStorage()`. */
  storage?: AuthStorage;
  clock?: Clock;
  /** Parts of the engine to replace, for example `crypto` in a runtime without a global one. */
  environment?: Partial<Environment>;
  /**
   * How the password is proven. Default `USER_SRP_AUTH`. `USER_AUTH` is for app clients of the choice-based sign-in, and
   * begins with the password too; `USER_PASSWORD_AUTH` sends the password itself, and knows no devices.
   */
  authFlowType?: AuthFlowType;
  /** How long to wait for an answer of Cognito, milliseconds. Default 20 seconds. */
  requestTimeout?: number;
  /** The AuthSessionValidity of the app client, minutes: how long a challenge may take. Cognito's default is 3. */
  authSessionValidity?: number;
  /**
   * Whether the password stays in memory during a challenge, so that a new code or another factor needs no new password.
   * It is dropped when the sign-in ends. Default true.
   */
  keepCredentialsDuringSignIn?: boolean;
  /**
   * What this device is called in the list of devices. Defaults to the browser and system, for example "Chrome on macOS".
   * Cognito takes the name once, when the device is confirmed: it cannot be changed later.
   */
  deviceName?: () => string | Promise<string>;
  /** Hears what an audit log wants to know, without secrets. */
  onSecurityEvent?: (event: SecurityEvent) => void;
}

export interface ResolvedConfig {
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  /** The part of the pool id after `_`: SRP signs it. */
  readonly poolName: string;
  readonly region: string;
  readonly endpoint?: string;
  readonly transport: TransportFactory;
  readonly storage: AuthStorage;
  readonly clock: Clock;
  readonly environment: Environment;
  /** Milliseconds. */
  readonly challengeLifetime: number;
  readonly authFlowType: AuthFlowType;
  /** Milliseconds. */
  readonly requestTimeout: number;
  readonly keepCredentials: boolean;
  /** A sign-in that is thrown away: it leaves no device behind. */
  readonly isCheck?: boolean;
  readonly report: ReportEvent;
  readonly deviceName?: () => string | Promise<string>;
}

/** Checks what a developer wrote, at once and in words. */
export function resolveConfig(config: CognitoClientConfig): ResolvedConfig {
  const { userPoolId, userPoolClientId, authSessionValidity = 3, clock = systemClock } = config;
  const [region, poolName] = (userPoolId ?? '').split('_');
  if (!region || !poolName) {
    throw new Error(
      `createCognitoClient got userPoolId ${JSON.stringify(userPoolId)}, which is not a user pool id. Use the id that the Cognito console shows, such as "eu-central-1_AbCdEf123".`,
    );
  }
  if (!userPoolClientId) {
    throw new Error(
      'createCognitoClient got no userPoolClientId. Use the id of an app client without a secret: Cognito console, "App clients".',
    );
  }
  if (!(authSessionValidity >= 3 && authSessionValidity <= 15)) {
    throw new Error(
      `createCognitoClient got authSessionValidity ${authSessionValidity}. Cognito allows 3 to 15 minutes: use the value of the app client.`,
    );
  }
  return {
    userPoolId,
    userPoolClientId,
    poolName,
    region: config.region ?? region,
    transport: config.transport ?? awsSdkTransport(),
    storage: config.storage ?? sealedStorage(),
    clock,
    environment: { ...webEnvironment(), ...config.environment },
    challengeLifetime: authSessionValidity * 60_000,
    authFlowType: config.authFlowType ?? 'USER_SRP_AUTH',
    requestTimeout: config.requestTimeout ?? 20_000,
    keepCredentials: config.keepCredentialsDuringSignIn ?? true,
    report: createReporter(clock, config.onSecurityEvent),
    ...(config.endpoint && { endpoint: config.endpoint }),
    ...(config.deviceName && { deviceName: config.deviceName }),
  };
}
