import type { AuthClient, AuthDevice, ChallengeReason } from '../auth-client.js';
import { AuthError, hasProblem } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import type { SessionContext } from '../session/session-tokens.js';
import type { StoredSession } from '../session/stored-session.js';
import type { OutputOf } from '../transport/wire.js';
import { confirmDevice } from './confirm-device.js';
import type { DeviceStore } from './device-store.js';
import { isPastTrust, withTrust } from './device-trust.js';
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
/** The names of the user who is signing in, as typed and in the pool. */
interface PendingName {
  get(): { readonly username: string; readonly userId: string } | undefined;
}
type WireDevice = NonNullable<OutputOf<'ListDevices'>['Devices']>[number];

/** The largest page that Cognito allows. */
const PAGE = 60;

/** Creates the verbs of remembered devices (UpdateDeviceStatus, ForgetDevice, ListDevices). */
export function deviceVerbs(
  context: SessionContext & { readonly devices: DeviceStore; readonly pendingSignIn: PendingName },
): Verbs {
  const { config, send, tokens, devices, events, pendingSignIn } = context;

  async function fetchDevicePage({ limit = PAGE, nextToken }: { limit?: number; nextToken?: string } = {}) {
    return tokens.withAccessToken(async (AccessToken, session) => {
      const [current, answer] = await Promise.all([
        devices.get(userIdOf(session)),
        send('ListDevices', { AccessToken, Limit: limit, ...(nextToken && { PaginationToken: nextToken }) }),
      ]);
      return {
        devices: (answer.Devices ?? []).map((device) =>
          withTrust(config, toAuthDevice(device, current?.deviceKey), current),
        ),
        ...(answer.PaginationToken && { nextToken: answer.PaginationToken }),
      };
    });
  }

  async function setRemembered(remembered: boolean): Promise<void> {
    const DeviceRememberedStatus = remembered ? 'remembered' : 'not_remembered';
    await tokens.withAccessToken(async (AccessToken, session) => {
      const userId = userIdOf(session);
      const stored = await devices.get(userId);
      const device = stored && { ...stored, wanted: remembered };
      if (!device) throw new AuthError('DeviceNotFoundException', problem('device-tracking-off'), 'UpdateDeviceStatus');
      if (!device.confirmed) await confirmDevice(context, userId, AccessToken, device);
      await send('UpdateDeviceStatus', { AccessToken, DeviceKey: device.deviceKey, DeviceRememberedStatus });
      await devices.update(userId, {
        ...device,
        confirmed: true,
        remembered,
        rememberedAt: config.clock.now(),
      });
    });
    await events.emit({ type: 'devicesChanged' });
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
    async explainChallenge(username) {
      const pending = pendingSignIn.get();
      const userId = pending?.username === username ? pending.userId : await devices.userIdOf(username);
      const record = await devices.get(userId);
      if (record && isPastTrust(config, record)) return 'forgotten';
      return challengeReason(record, devices.wasRemoved(userId));
    },
    async forgetDevice({ device } = {}) {
      const ended = await tokens.withAccessToken(async (AccessToken, session) => {
        const deviceKey = (await devices.get(userIdOf(session)))?.deviceKey;
        const id = device?.id ?? deviceKey;
        if (!id) throw new AuthError('DeviceNotFoundException', problem('device-unknown'), 'ForgetDevice');
        try {
          await send('ForgetDevice', { AccessToken, DeviceKey: id });
        } catch (error) {
          // An earlier attempt without an answer may have forgotten this device. Its record still has to go.
          if (id !== deviceKey || !hasProblem(error, 'device-unknown')) throw error;
        }
        return id === deviceKey ? session : undefined;
      });
      if (!ended) return events.emit({ type: 'devicesChanged' });
      // Refresh tokens are bound to the device, so the session would end later by itself, even if the user has signed in again
      // since. End it now.
      await devices.remove(userIdOf(ended));
      await tokens.endAllOf(ended.tokens.user, 'device-forgotten');
    },
  };
}

/** Returns the pool's name for the user of a session. */
const userIdOf = ({ tokens }: StoredSession) => tokens.user.username;

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
