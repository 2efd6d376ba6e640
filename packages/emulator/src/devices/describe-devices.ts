import type { Device } from '../model/device.js';
import type { AttributeType } from '../model/user.js';
import { toBase64Url, utf8 } from '../protocol/bytes.js';
import { invalidPaginationToken } from '../protocol/refusals.js';

/** DeviceType on the wire. Dates are epoch seconds. */
export interface DeviceDescription {
  readonly DeviceKey: string;
  readonly DeviceAttributes: readonly AttributeType[];
  readonly DeviceCreateDate: number;
  readonly DeviceLastModifiedDate: number;
  readonly DeviceLastAuthenticatedDate: number;
}

/** Describes a device. */
export function describeDevice(device: Device): DeviceDescription {
  return {
    DeviceKey: device.key,
    DeviceAttributes: [
      { Name: 'device_status', Value: 'valid' },
      { Name: 'device_name', Value: device.name },
      { Name: 'dev:device_remembered_status', Value: device.remembered ? 'remembered' : 'not_remembered' },
      { Name: 'last_ip_used', Value: device.lastIp },
    ],
    DeviceCreateDate: device.createdAt / 1000,
    DeviceLastModifiedDate: device.modifiedAt / 1000,
    DeviceLastAuthenticatedDate: device.authenticatedAt / 1000,
  };
}

/** A page of devices, as ListDevices and AdminListDevices return it. */
export interface DevicePage {
  readonly Devices: readonly DeviceDescription[];
  readonly PaginationToken?: string;
}

/**
 * Reads one page of devices, in order of confirmation.
 *
 * @param limit devices per page; 0 or `undefined` stands for the maximum, 60.
 * @throws ServiceError InvalidParameterException for an unknown token.
 */
export function pageDevices(
  devices: readonly Device[],
  limit: number | undefined,
  token: string | undefined,
): DevicePage {
  const size = limit || 60;
  const start = token === undefined ? 0 : devices.findIndex((device) => createToken(device) === token) + 1;
  if (token !== undefined && start === 0) {
    throw invalidPaginationToken();
  }
  const page = devices.slice(start, start + size);
  const last = page.at(-1);
  const more = start + size < devices.length;
  return { Devices: page.map(describeDevice), ...(more && last && { PaginationToken: createToken(last) }) };
}

function createToken(device: Device): string {
  return toBase64Url(utf8(`after ${device.key}`));
}
