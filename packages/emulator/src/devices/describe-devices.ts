import type { Device } from '../model/device.js';
import type { AttributeType } from '../model/user.js';
import { toBase64Url, utf8 } from '../protocol/bytes.js';
import { invalidPaginationToken } from '../protocol/refusals.js';

/** DeviceType on the wire; dates are epoch seconds. */
export interface DeviceDescription {
  readonly DeviceKey: string;
  readonly DeviceAttributes: readonly AttributeType[];
  readonly DeviceCreateDate: number;
  readonly DeviceLastModifiedDate: number;
  readonly DeviceLastAuthenticatedDate: number;
}

/** Words a device as the API does. */
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

/** A page of ListDevices or AdminListDevices. */
export interface DevicePage {
  readonly Devices: readonly DeviceDescription[];
  readonly PaginationToken?: string;
}

/** Pages through devices in the order in which they came. A limit of 0 stands for the most, 60. */
export function pageDevices(
  devices: readonly Device[],
  limit: number | undefined,
  token: string | undefined,
): DevicePage {
  const size = limit || 60;
  const start = token === undefined ? 0 : devices.findIndex((device) => tokenAfter(device) === token) + 1;
  if (token !== undefined && start === 0) {
    // The text is unsure.
    throw invalidPaginationToken();
  }
  const page = devices.slice(start, start + size);
  const last = page.at(-1);
  const more = start + size < devices.length;
  return { Devices: page.map(describeDevice), ...(more && last && { PaginationToken: tokenAfter(last) }) };
}

function tokenAfter(device: Device): string {
  return toBase64Url(utf8(`after ${device.key}`));
}
