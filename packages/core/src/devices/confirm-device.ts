import type { ConnectionContext } from '../connection/context.js';
import { hasProblem } from '../problems/auth-error.js';
import { bytesToBase64 } from '../srp/bytes.js';
import { deviceVerifier } from '../srp/srp.js';
import type { NewTokens } from '../transport/wire.js';
import { nameThisDevice } from './device-name.js';
import type { DeviceRecord, DeviceStore } from './device-store.js';
import { isPastTrust } from './device-trust.js';

interface DeviceContext extends Pick<ConnectionContext, 'config' | 'send'> {
  readonly devices: DeviceStore;
}

export interface NewDevice {
  readonly id: string;
  readonly confirmationNecessary: boolean;
}

type Metadata = NewTokens['NewDeviceMetadata'];

/** The answer of a sign-in, as far as its device goes. */
interface SignedIn {
  /** The pool's name for the user. */
  readonly userId: string;
  readonly accessToken: string;
  readonly metadata: Metadata;
  /** True if the user asked to remember this device. */
  readonly wanted: boolean;
  /** Resolves once the session is stored. */
  readonly sessionKept: Promise<unknown>;
}

const isPassing = (error: unknown) => hasProblem(error, 'network', 'service', 'rate-limited');

/** Calls again, once, if no answer came. */
function twice<Result>(call: () => Promise<Result>): Promise<Result> {
  return call().catch((error: unknown) => {
    if (isPassing(error)) return call();
    throw error;
  });
}

/**
 * Generates the secret of a device that Cognito has just issued a key for. Registers its verifier once the session is stored,
 * so that a reload in between keeps both. Resolves to undefined if Cognito refuses the device.
 */
export async function confirmNewDevice(context: DeviceContext, signedIn: SignedIn): Promise<NewDevice | undefined> {
  const { userId, accessToken, metadata, wanted, sessionKept } = signedIn;
  const record = newRecord(context, metadata, wanted);
  if (!record) return undefined;
  const { deviceKey } = record;
  const replaced = await context.devices.get(userId);
  const kept = Promise.all([sessionKept, context.devices.set(userId, record)]);
  try {
    // Without this call Cognito refuses to refresh the session in an hour.
    const confirmed = await twice(() => confirmDevice(context, userId, accessToken, record, kept));
    if (replaced && isPastTrust(context.config, replaced)) {
      const old = { AccessToken: accessToken, DeviceKey: replaced.deviceKey };
      // Best effort: without its secret, which is gone, the device proves nothing.
      await context.send('ForgetDevice', old).catch(() => undefined);
    }
    return { id: deviceKey, confirmationNecessary: confirmed.remembered === false };
  } catch (error) {
    // The user is signed in anyway. The record stays unconfirmed, and the next refresh confirms it.
    if (isPassing(error)) {
      await kept;
      return { id: deviceKey, confirmationNecessary: false };
    }
    await context.devices.remove(userId);
    return undefined;
  }
}

/**
 * Confirms the device of a step-up check whose tokens the session took over. Its secret is thrown away: the device of this
 * browser stays the one that proves something.
 */
export async function confirmDeviceOfCheck(
  context: DeviceContext,
  userId: string,
  accessToken: string,
  metadata: Metadata,
): Promise<void> {
  const record = newRecord(context, metadata, false);
  if (record) await twice(() => confirmDevice(context, userId, accessToken, record));
}

function newRecord({ config }: DeviceContext, metadata: Metadata, wanted: boolean): DeviceRecord | undefined {
  const { DeviceKey: deviceKey, DeviceGroupKey: deviceGroupKey } = metadata ?? {};
  if (!deviceKey || !deviceGroupKey) return undefined;
  const devicePassword = bytesToBase64(config.environment.crypto.getRandomValues(new Uint8Array(40)));
  return { deviceKey, deviceGroupKey, devicePassword, confirmed: false, wanted };
}

/**
 * Sends ConfirmDevice for a record that is not confirmed yet, then `not_remembered` if the pool remembers a device that the
 * user did not ask to remember. Computes its input while `kept` is pending, and sends it once `kept` resolves. Resolves to
 * the record that is stored.
 */
export async function confirmDevice(
  context: DeviceContext,
  userId: string,
  accessToken: string,
  record: DeviceRecord,
  kept?: Promise<unknown>,
): Promise<DeviceRecord> {
  const identity = { group: record.deviceGroupKey, user: record.deviceKey, password: record.devicePassword };
  const { crypto } = context.config.environment;
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const [verifier, name] = await Promise.all([
    deviceVerifier(crypto, identity, salt),
    nameThisDevice(context.config),
    kept,
  ]);
  const answer = await context
    .send('ConfirmDevice', {
      AccessToken: accessToken,
      DeviceKey: record.deviceKey,
      DeviceName: name,
      DeviceSecretVerifierConfig: verifier,
    })
    .catch((error: Error) => {
      // An earlier attempt succeeded and only its answer was lost: same device, same secret.
      if (error.name === 'DeviceKeyExistsException') return {} as { UserConfirmationNecessary?: boolean };
      throw error;
    });
  const { UserConfirmationNecessary: isUpToUser } = answer;
  // Without the answer, it is unknown if the pool remembers devices by itself.
  const remembered =
    isUpToUser === undefined ? {} : { remembered: !isUpToUser, rememberedAt: context.config.clock.now() };
  const confirmed: DeviceRecord = { ...record, confirmed: true, ...remembered };
  await context.devices.update(userId, confirmed);
  return stopUnwanted(context, userId, accessToken, confirmed);
}

/**
 * Sends `not_remembered` for a device that Cognito may remember although its user did not ask for it: pools can remember every
 * device. Resolves to the record that is stored, in which `remembered` is false unless that failed.
 */
export async function stopUnwanted(
  context: DeviceContext,
  userId: string,
  accessToken: string,
  record: DeviceRecord,
): Promise<DeviceRecord> {
  const { deviceKey: DeviceKey, remembered, wanted } = record;
  if (wanted !== false || remembered === false) return record;
  const input = { AccessToken: accessToken, DeviceKey, DeviceRememberedStatus: 'not_remembered' } as const;
  try {
    await twice(() => context.send('UpdateDeviceStatus', input));
  } catch {
    return record;
  }
  const stopped = { ...record, remembered: false };
  await context.devices.update(userId, stopped);
  return stopped;
}

/**
 * Makes up for what an earlier sign-in could not send: ConfirmDevice, without which Cognito may refuse to refresh the session,
 * and `not_remembered`. Resolves to the device key that a refresh presents.
 */
export async function settleKnownDevice(
  context: DeviceContext,
  userId: string,
  accessToken: string,
): Promise<string | undefined> {
  const device = await context.devices.get(userId);
  if (device) {
    const settle = device.confirmed ? stopUnwanted : confirmDevice;
    // Ignore a failure, because the access token may have expired.
    await settle(context, userId, accessToken, device).catch(() => undefined);
  }
  return device?.deviceKey;
}
