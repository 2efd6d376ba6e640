import type { AuthClient, AuthDevice } from '../auth-client.js';
import { createFlowRunner } from '../flow/flow-runner.js';
import type { Store, WritableStore } from '../flow/store.js';
import { hasProblem, problemOf } from '../problems/auth-error.js';
import type { Problem } from '../problems/problem.js';
import { type DevicesAction, type DevicesEvent, type DevicesState, nextDevicesState } from './devices.machine.js';

/**
 * The remembered devices as a store with actions, which do not reject for a Problem. A device cannot be renamed: Cognito takes
 * its name once, when it confirms the device (`deviceName` in the client's configuration).
 */
export interface DevicesFlow extends Store<DevicesState> {
  /** Loads the first page, or reloads it while the list stays on the screen. */
  load(): Promise<DevicesState>;
  /** Loads the next page, if `hasMore`. */
  loadMore(): Promise<DevicesState>;
  /** Remembers this device: its next sign-in does not ask for a second factor. */
  rememberDevice(): Promise<DevicesState>;
  /** Makes the next sign-in on this device ask for a second factor; the session continues. Absent if the client cannot do it. */
  stopRememberingDevice?: () => Promise<DevicesState>;
  /** Forgets one device. Forgetting the current one ends the session, which the session store reports. */
  forgetDevice(id: string): Promise<DevicesState>;
  /**
   * Forgets all devices but the current one, including those on pages not loaded yet. `failures` has those that Cognito
   * refused to forget.
   */
  forgetOtherDevices(): Promise<DevicesState>;
  /** Tries again to forget the devices in `failures`. */
  retryForgetting(): Promise<DevicesState>;
}

type Update = (event: DevicesEvent) => void;
type Work = (update: Update) => Promise<DevicesEvent>;

/** Runs the list of devices over any AuthClient; `createDevicesFlow` loads it. */
export function devicesFlow(
  auth: AuthClient,
  store: WritableStore<DevicesState>,
  { pageSize = 60 }: { pageSize?: number },
): DevicesFlow {
  const runner = createFlowRunner<DevicesState, DevicesEvent>(store, nextDevicesState);
  let nextToken: string | undefined;

  const failed = (problem: Problem): DevicesEvent => ({ type: 'failed', problem });
  function run(action: DevicesAction, work: Work): Promise<DevicesState> {
    return runner.run({ type: 'begun', action }, work, failed);
  }

  async function page(update: Update, token?: string): Promise<{ devices: readonly AuthDevice[]; hasMore: boolean }> {
    const answer = await auth.fetchDevicePage({ limit: pageSize, ...(token && { nextToken: token }) });
    // Changes nothing, but throws if this load was dropped. Its token belongs to a list that is not on the screen.
    update({ type: 'loading' });
    nextToken = answer.nextToken;
    return { devices: answer.devices, hasMore: nextToken !== undefined };
  }

  /** Reads the list again, down to where it is shown. */
  async function pages(update: Update): Promise<{ devices: readonly AuthDevice[]; hasMore: boolean }> {
    const depth = devicesOf(store.getSnapshot()).length;
    let { devices, hasMore } = await page(update);
    while (hasMore && devices.length < depth) {
      const more = await page(update, nextToken);
      devices = [...devices, ...more.devices];
      hasMore = more.hasMore;
    }
    return { devices, hasMore };
  }

  /** Forgets a device. Succeeds if it is gone already. */
  async function forget(id: string): Promise<void> {
    try {
      await auth.forgetDevice({ device: { id } });
    } catch (error) {
      if (!hasProblem(error, 'device-unknown')) throw error;
    }
  }

  /** Forgets one of many devices and returns the Problem, if any. Rejects if the session ended, which stops the run. */
  async function problemOfForgetting(id: string): Promise<Problem | undefined> {
    try {
      await forget(id);
      return undefined;
    } catch (error) {
      const found = problemOf(error);
      if (found.retry === 'restart') throw error;
      return found;
    }
  }

  function forgetMany(find: () => Promise<readonly AuthDevice[]>, total: number): Promise<DevicesState> {
    return run({ type: 'forgetOtherDevices', done: 0, total }, async (update) => {
      const devices = await find();
      const doomed = devices.filter((device) => !device.isCurrentDevice);
      nextToken = undefined;
      let done = 0;
      for (const device of doomed) {
        const problem = await problemOfForgetting(device.id);
        done += 1;
        update({ type: 'progressed', device, done, total: doomed.length, ...(problem && { problem }) });
      }
      return { type: 'finished', kept: devices.filter((device) => device.isCurrentDevice) };
    });
  }

  const flow: DevicesFlow = {
    initial: store.initial,
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    load() {
      const work = async (update: Update, isOwed: boolean): Promise<DevicesEvent> => ({
        type: 'loaded',
        ...(await pages(update)),
        isOwed,
      });
      return runner.load({ type: 'loading' }, work, (problem) => ({ type: 'loadFailed', problem }));
    },
    loadMore() {
      if (nextToken === undefined) return Promise.resolve(store.getSnapshot());
      return run({ type: 'loadMore' }, async (update) => ({ type: 'pageLoaded', ...(await page(update, nextToken)) }));
    },
    rememberDevice() {
      return run({ type: 'rememberDevice' }, async (update) => {
        await auth.rememberDevice();
        return { type: 'loaded', ...(await page(update)) };
      });
    },
    forgetDevice(id) {
      return run({ type: 'forgetDevice', id }, async () => {
        await forget(id);
        return { type: 'forgotten', id };
      });
    },
    forgetOtherDevices() {
      const shown = devicesOf(store.getSnapshot());
      const find = async () => (nextToken === undefined ? shown : await auth.fetchDevices());
      return forgetMany(find, shown.filter((device) => !device.isCurrentDevice).length);
    },
    retryForgetting() {
      const state = store.getSnapshot();
      const left = devicesOf(state).filter(({ id }) => 'failures' in state && id in state.failures);
      return left.length > 0 ? forgetMany(async () => left, left.length) : Promise.resolve(state);
    },
  };
  const { stopRememberingDevice } = auth;
  if (stopRememberingDevice) {
    flow.stopRememberingDevice = () =>
      run({ type: 'stopRememberingDevice' }, async (update) => {
        await stopRememberingDevice();
        return { type: 'loaded', ...(await page(update)) };
      });
  }
  return flow;
}

function devicesOf(state: DevicesState): readonly AuthDevice[] {
  return state.step === 'READY' ? state.devices : [];
}
