import type { AuthClient, AuthDevice, ChallengeReason } from '../auth-client.js';
import { AuthError, hasProblem } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import type { SessionContext } from '../session/session-tokens.js';
import type { OutputOf } from '../transport/wire.js';
import { confirmDevice } from './confirm-device.js';
import type { DeviceStore } from './device-store.js';
import { iterateDevices } from './iterate-devices.js';

type Verbs = Required<
  Pick<
    AuthClient,
    | 'rememberDevice'
    | 'stopRememberingDevice'
    | 'forgetDevice'
    | 'fetchDevices'
    | 'fetchDevicePage'
    | 'explainChallenge'
  >
>;
type WireDevice = NonNullable<OutputOf<'ListDevices'>['Devices']>[number];

/** The largest page that Cognito allows. */
const PAGE = 60;

/** Creates the verbs of remembered devices (UpdateDeviceStatus, ForgetDevice, ListDevices). */
export function deviceVerbs(context: SessionContext & { readonly devices: DeviceStore }): Verbs {
  const { send, tokens, devices, events } = context;

  async function current(): Promise<{ username: string; deviceKey?: string }> {
    const username = await tokens.username();
    const deviceKey = (await devices.get(username))?.deviceKey;
    return { username, ...(deviceKey && { deviceKey }) };
  }

  async function fetchDevicePage({ limit = PAGE, nextToken }: { limit?: number; nextToken?: string } = {}) {
    const [{ deviceKey }, answer] = await Promise.all([
      current(),
      tokens.withAccessToken((AccessToken) =>
        send('ListDevices', { AccessToken, Limit: limit, ...(nextToken && { PaginationToken: nextToken }) }),
      ),
    ]);
    return {
      devices: (answer.Devices ?? []).map((device) => toAuthDevice(device, deviceKey)),
      ...(answer.PaginationToken && { nextToken: answer.PaginationToken }),
    };
  }

  async function setRemembered(remembered: boolean): Promise<void> {
    const username = await tokens.username();
    const device = await devices.get(username);
    if (!device) throw new AuthError('DeviceNotFoundException', problem('device-tracking-off'), 'UpdateDeviceStatus');
    const DeviceRememberedStatus = remembered ? 'remembered' : 'not_remembered';
    await tokens.withAccessToken(async (AccessToken) => {
      if (!device.confirmed) await confirmDevice(context, username, AccessToken, device);
      await send('UpdateDeviceStatus', { AccessToken, DeviceKey: device.deviceKey, DeviceRememberedStatus });
    });
    await devices.set(username, { ...device, confirmed: true, remembered });
    events.emit({ type: 'devicesChanged' });
  }

  return {
    fetchDevicePage,
    async fetchDevices() {
      const all: AuthDevice[] = [];
      for await (const device of iterateDevices({ fetchDevicePage })) all.push(device);
      return all;
    },
    rememberDevice: () => setRemembered(true),
    stopRememberingDevice: () => setRemembered(false),
    explainChallenge: async (username) => challengeReason(await devices.get(username), devices.wasRemoved(username)),
    async forgetDevice({ device } = {}) {
      const { username, deviceKey } = await current();
      const id = device?.id ?? deviceKey;
      if (!id) throw new AuthError('DeviceNotFoundException', problem('device-unknown'), 'ForgetDevice');
      try {
        await tokens.withAccessToken((AccessToken) => send('ForgetDevice', { AccessToken, DeviceKey: id }));
      } catch (error) {
        // An earlier attempt without an answer may have forgotten this device. Its record still has to go.
        if (id !== deviceKey || !hasProblem(error, 'device-unknown')) throw error;
      }
      if (id !== deviceKey) {
        events.emit({ type: 'devicesChanged' });
        return;
      }
      // The refresh token is bound to the device, so the session would end later by itself. End it now.
      await devices.remove(username);
      await tokens.clear();
      events.emit({ type: 'signedOut', reason: 'device-forgotten' });
    },
  };
}

function challengeReason(
  record: { confirmed: boolean; remembered?: boolean } | undefined,
  wasForgotten: boolean,
): ChallengeReason {
  if (!record) return wasForgotten ? 'forgotten' : 'new-device';
  return record.confirmed && record.remembered ? 'always' : 'not-remembered';
}

function toAuthDevice(device: WireDevice, currentKey: string | undefined): AuthDevice {
  const attributes = Object.fromEntries(
    (device.DeviceAttributes ?? []).map(({ Name = '', Value = '' }) => [Name, Value]),
  );
  const { device_name: name, last_ip_used: lastIpAddress } = attributes;
  return {
    id: device.DeviceKey ?? '',
    attributes,
    isCurrentDevice: device.DeviceKey !== undefined && device.DeviceKey === currentKey,
    ...(name && { name }),
    ...(lastIpAddress && { lastIpAddress }),
    ...(device.DeviceCreateDate && { createDate: device.DeviceCreateDate }),
    ...(device.DeviceLastModifiedDate && { lastModifiedDate: device.DeviceLastModifiedDate }),
    ...(device.DeviceLastAuthenticatedDate && { lastAuthenticatedDate: device.DeviceLastAuthenticatedDate }),
  };
}
