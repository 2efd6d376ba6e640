import type { Device } from '../model/device.js';
import type { AttributeType } from '../model/user.js';

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
