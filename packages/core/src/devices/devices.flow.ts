import type { AuthClient, AuthDevice } from '../auth-client.js';
import { createFlowRunner } from '../flow/flow-runner.js';
import type { WritableStore } from '../flow/store.js';
import { hasProblem, problemOf } from '../problems/auth-error.js';
import type { Problem } from '../problems/problem.js';
import { type DevicesEvent, nextDevicesState } from './devices.machine.js';
import type { DevicesAction, DevicesState } from './devices.state.js';
import type { DevicesFlow } from './devices-flow.types.js';

type Update = (event: DevicesEvent) => void;
type Work = (update: Update) => Promise<DevicesEvent>;

/** What {@link createDevicesFlow} loads. */
export function devicesFlow(
  auth: AuthClient,
  store: WritableStore<DevicesState>,
  { pageSize = 60 }: { pageSize?: number },
): DevicesFlow {
  const runner = createFlowRunner<DevicesState, DevicesEvent>(store, nextDevicesState);
  let nextToken: string | undefined;

  const failed = (problem: Problem): DevicesEvent => ({ type: 'failed', problem });
  function run(action: DevicesAction, work: Work): Promise<DevicesState> {
    const state = store.getSnapshot();
    // What may run is a quiet reload, which must not swallow what the user asks for.
    if ('busy' in state && !state.busy) runner.drop();
    return runner.run({ type: 'begun', action }, work, failed);
  }

  async function page(update: Update, token?: string): Promise<{ devices: readonly AuthDevice[]; hasMore: boolean }> {
    const answer = await auth.fetchDevicePage({ limit: pageSize, ...(token && { nextToken: token }) });
    // Changes nothing, and ends here what was dropped: where its answer is not shown, its token is of no use.
    update({ type: 'loading' });
    nextToken = answer.nextToken;
    return { devices: answer.devices, hasMore: nextToken !== undefined };
  }

  /** A device that is gone already is what was asked for. */
  async function forget(id: string): Promise<void> {
    try {
      await auth.forgetDevice({ device: { id } });
    } catch (error) {
      if (!hasProblem(error, 'device-unknown')) throw error;
    }
  }

  /** What went wrong with one device; what ends the session ends the work. */
  async function problemWith(id: string): Promise<Problem | undefined> {
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
        const problem = await problemWith(device.id);
        done += 1;
        update({ type: 'progressed', device, done, total: doomed.length, ...(problem && { problem }) });
      }
      return { type: 'finished', kept: devices.filter((device) => device.isCurrentDevice) };
    });
  }

  const flow: DevicesFlow = {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    load() {
      const work: Work = async (update) => ({ type: 'loaded', ...(await page(update)) });
      return runner.run({ type: 'loading' }, work, (problem) => ({ type: 'loadFailed', problem }));
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
