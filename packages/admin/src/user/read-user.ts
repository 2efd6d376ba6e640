import {
  AdminGetUserAuthFactorsCommand,
  AdminGetUserCommand,
  AdminListDevicesCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
  type DeviceType,
} from '@aws-sdk/client-cognito-identity-provider';
import { type Factor, findFactor } from '../factors.js';
import type { PoolState } from '../pool/read-pool.js';
import { listSessions, type UserSession } from './list-sessions.js';

/** An address or phone number. `verified`: the user has proved that it is theirs. */
export interface Contact {
  readonly value: string;
  readonly verified: boolean;
}

/** A device of a user. Names come from users: pass them through {@link printable} before showing them. */
export interface UserDevice {
  readonly key: string;
  readonly name: string | undefined;
  /** True if the device can replace the second factor. */
  readonly remembered: boolean;
  readonly lastIp: string | undefined;
  readonly lastSignIn: Date | undefined;
  readonly createdAt: Date | undefined;
}

/** A user of a pool. */
export interface UserState {
  readonly username: string;
  readonly sub: string | undefined;
  /** Status in Cognito: CONFIRMED, UNCONFIRMED, FORCE_CHANGE_PASSWORD, RESET_REQUIRED, EXTERNAL_PROVIDER ... */
  readonly status: string;
  readonly enabled: boolean;
  readonly createdAt: Date | undefined;
  readonly modifiedAt: Date | undefined;
  /** The enabled factors. */
  readonly factors: readonly Factor[];
  readonly preferred: Factor | undefined;
  /**
   * The factors that the user has set up, by Cognito's names: PASSWORD, EMAIL_OTP, SMS_OTP, WEB_AUTHN (one passkey or more),
   * SOFTWARE_TOKEN. An administrator can neither list nor delete passkeys.
   */
  readonly signsInWith: readonly string[];
  /** True if a passkey counts as both factors for this user. */
  readonly passkeyIsMfa: boolean;
  readonly phone: Contact | undefined;
  readonly email: Contact | undefined;
  /** Empty if the pool doesn't track devices. */
  readonly devices: readonly UserDevice[];
  /** Empty if the pool doesn't track sessions. */
  readonly sessions: readonly UserSession[];
}

/**
 * Reads a user with all devices and sessions.
 *
 * @example
 * const user = await readUser(client, await readPool(client, userPoolId), 'ann');
 *
 * @throws Errors of the SDK, such as UserNotFoundException.
 */
export async function readUser(
  client: CognitoIdentityProviderClient,
  pool: Pick<PoolState, 'id' | 'devices' | 'tracksSessions'>,
  username: string,
): Promise<UserState> {
  const found = await client.send(new AdminGetUserCommand({ UserPoolId: pool.id, Username: username }));
  const attributes = read(found.UserAttributes);
  const { Username = username, UserMFASettingList: enabled = [] } = found;
  const [configured, devices, sessions] = await Promise.all([
    client.send(new AdminGetUserAuthFactorsCommand({ UserPoolId: pool.id, Username })),
    pool.devices === 'off' ? [] : listDevices(client, pool.id, Username),
    listSessions(client, pool, Username),
  ]);
  return {
    username: Username,
    sub: attributes.get('sub'),
    status: found.UserStatus ?? 'UNKNOWN',
    enabled: found.Enabled ?? true,
    createdAt: found.UserCreateDate,
    modifiedAt: found.UserLastModifiedDate,
    factors: enabled.flatMap((name) => findFactor('cognitoName', name) ?? []),
    preferred: findFactor('cognitoName', found.PreferredMfaSetting),
    signsInWith: configured.ConfiguredUserAuthFactors ?? [],
    passkeyIsMfa: enabled.includes('WEB_AUTHN_MFA'),
    phone: contact(attributes, 'phone_number'),
    email: contact(attributes, 'email'),
    devices,
    sessions,
  };
}

async function listDevices(
  client: CognitoIdentityProviderClient,
  UserPoolId: string,
  Username: string,
): Promise<UserDevice[]> {
  const devices: UserDevice[] = [];
  let PaginationToken: string | undefined;
  do {
    const page = await client.send(new AdminListDevicesCommand({ UserPoolId, Username, Limit: 60, PaginationToken }));
    devices.push(...(page.Devices ?? []).map(deviceOf));
    PaginationToken = page.PaginationToken;
  } while (PaginationToken);
  return devices;
}

function deviceOf(device: DeviceType): UserDevice {
  const attributes = read(device.DeviceAttributes);
  return {
    key: device.DeviceKey ?? '',
    name: attributes.get('device_name'),
    remembered: attributes.get('dev:device_remembered_status') === 'remembered',
    lastIp: attributes.get('last_ip_used'),
    lastSignIn: device.DeviceLastAuthenticatedDate,
    createdAt: device.DeviceCreateDate,
  };
}

function read(attributes: readonly AttributeType[] = []): Map<string, string> {
  return new Map(attributes.map(({ Name = '', Value = '' }) => [Name, Value]));
}

function contact(attributes: ReadonlyMap<string, string>, name: string): Contact | undefined {
  const value = attributes.get(name);
  return value ? { value, verified: attributes.get(`${name}_verified`) === 'true' } : undefined;
}
