import {
  AdminGetUserCommand,
  AdminListDevicesCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
  type DeviceType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Factor } from '../answers/pool-answers.types.js';
import type { PoolState } from '../pool/pool-state.types.js';
import type { Contact, UserDevice, UserState } from './user-state.types.js';

const factorOf: Readonly<Record<string, Factor>> = { SMS_MFA: 'SMS', SOFTWARE_TOKEN_MFA: 'TOTP', EMAIL_OTP: 'EMAIL' };

/** Reads a user and all their devices. Throws what the SDK throws, as UserNotFoundException. */
export async function readUser(
  client: CognitoIdentityProviderClient,
  pool: Pick<PoolState, 'id' | 'devices'>,
  username: string,
): Promise<UserState> {
  const found = await client.send(new AdminGetUserCommand({ UserPoolId: pool.id, Username: username }));
  const attributes = read(found.UserAttributes);
  const { Username = username } = found;
  return {
    username: Username,
    sub: attributes.get('sub'),
    status: found.UserStatus ?? 'UNKNOWN',
    enabled: found.Enabled ?? true,
    createdAt: found.UserCreateDate,
    modifiedAt: found.UserLastModifiedDate,
    factors: (found.UserMFASettingList ?? []).flatMap((name) => factorOf[name] ?? []),
    preferred: factorOf[found.PreferredMfaSetting ?? ''],
    phone: contact(attributes, 'phone_number'),
    email: contact(attributes, 'email'),
    devices: pool.devices === 'off' ? [] : await listDevices(client, pool.id, Username),
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
