import type { AuthDevice } from '../auth-client.js';
import type { ResolvedConfig } from '../connection/config.js';
import type { DeviceRecord } from './device-store.js';

/*
 * Cognito remembers a device for ever. An app can trust it for a time of its own: the client stops presenting the device after
 * that. This is a rule of this client and not of the pool, so it binds no other client.
 */

type Rule = Pick<ResolvedConfig, 'rememberDeviceFor' | 'clock'>;

const DAY = 86_400_000;

/** Checks whether a remembered device is older than the app allows. One of unknown age is, and one from a day ahead. */
export function isPastTrust({ rememberDeviceFor, clock }: Rule, { remembered, rememberedAt }: DeviceRecord): boolean {
  if (!rememberDeviceFor || remembered === false) return false;
  const age = rememberedAt === undefined ? Number.POSITIVE_INFINITY : clock.now() - rememberedAt;
  return age >= rememberDeviceFor.days * DAY || age < -DAY;
}

/** Returns the device to present in a sign-in: none if the app no longer trusts it. */
export function trusted(rule: Rule, record: DeviceRecord | undefined): DeviceRecord | undefined {
  return record && isPastTrust(rule, record) ? undefined : record;
}

/** Adds the end of its trust to a device of the list. Unsure: that Cognito changes DeviceLastModifiedDate when it remembers. */
export function withTrust(
  { rememberDeviceFor }: Rule,
  device: AuthDevice,
  current: DeviceRecord | undefined,
): AuthDevice {
  const since = device.isCurrentDevice
    ? current?.rememberedAt
    : (device.lastModifiedDate ?? device.createDate)?.getTime();
  if (!rememberDeviceFor || since === undefined) return device;
  return { ...device, rememberedUntil: new Date(since + rememberDeviceFor.days * DAY) };
}
