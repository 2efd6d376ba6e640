import type { AuthClient, AuthDevice } from '../client/auth-client.js';
import { createFlowRunner } from '../client/flow-runner.js';
import { createStore } from '../client/store.js';
import { hasProblem } from '../problems/auth-error.js';
import type { Problem } from '../problems/problem.js';
import { type DevicesEvent, nextDevicesState } from './devices.machine.js';
import type { DevicesState } from './devices.state.js';
import type { DevicesFlow } from './devices-flow.types.js';

/** The remembered devices over any AuthClient. `pageSize` is 1 to 60, Cognito's limit. */
export function createDevicesFlow(auth: AuthClient, options: { pageSize?: number } = {}): DevicesFlow {
  const { pageSize = 60 } = options;
  const store = createStore<DevicesState>({ step: 'LOADING' });
  const runner = createFlowRunner<DevicesState, DevicesEvent>(store, nextDevicesState);
  let nextToken: string | undefined;

  const failed = (problem: Problem): DevicesEvent => ({ type: 'failed', problem });

  async function page(token?: string): Promise<{ devices: readonly AuthDevice[]; hasMore: boolean }> {
    const answer = await auth.fetchDevicePage({ limit: pageSize, ...(token && { nextToken: token }) });
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

  function load(): Promise<DevicesState> {
    const work = async (): Promise<DevicesEvent> => ({ type: 'loaded', ...(await page()) });
    return runner.run({ type: 'loading' }, work, (problem) => ({ type: 'loadFailed', problem }));
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    load,
    loadMore() {
      if (nextToken === undefined) return Promise.resolve(store.getSnapshot());
      const work = async (): Promise<DevicesEvent> => ({ type: 'pageLoaded', ...(await page(nextToken)) });
      return runner.run({ type: 'begun', action: { type: 'loadMore' } }, work, failed);
    },
    rememberDevice() {
      const work = async (): Promise<DevicesEvent> => {
        await auth.rememberDevice();
        return { type: 'loaded', ...(await page()) };
      };
      return runner.run({ type: 'begun', action: { type: 'rememberDevice' } }, work, failed);
    },
    forgetDevice(id) {
      const work = async (): Promise<DevicesEvent> => {
        await forget(id);
        return { type: 'forgotten', id };
      };
      return runner.run({ type: 'begun', action: { type: 'forgetDevice', id } }, work, failed);
    },
    forgetOtherDevices() {
      const others = async () => {
        const devices = nextToken === undefined ? shown(store.getSnapshot()) : await auth.fetchDevices();
        return devices.filter((device) => !device.isCurrentDevice);
      };
      const work = async (): Promise<DevicesEvent> => {
        const doomed = await others();
        let done = 0;
        for (const { id } of doomed) {
          await forget(id);
          done += 1;
          runner.dispatch({ type: 'progressed', id, done, total: doomed.length });
        }
        nextToken = undefined;
        const left = shown(store.getSnapshot()).filter((device) => device.isCurrentDevice);
        return { type: 'loaded', devices: left, hasMore: false };
      };
      const total = shown(store.getSnapshot()).filter((device) => !device.isCurrentDevice).length;
      return runner.run({ type: 'begun', action: { type: 'forgetOtherDevices', done: 0, total } }, work, failed);
    },
  };
}

function shown(state: DevicesState): readonly AuthDevice[] {
  return state.step === 'READY' ? state.devices : [];
}
