import type { AuthDevice } from '../client/auth-client.js';
import type { Problem } from '../problems/problem.js';
import type { DevicesAction, DevicesState } from './devices.state.js';

export type DevicesEvent =
  | { readonly type: 'loading' }
  | { readonly type: 'loaded'; readonly devices: readonly AuthDevice[]; readonly hasMore: boolean }
  | { readonly type: 'loadFailed'; readonly problem: Problem }
  | { readonly type: 'begun'; readonly action: DevicesAction }
  | { readonly type: 'pageLoaded'; readonly devices: readonly AuthDevice[]; readonly hasMore: boolean }
  | { readonly type: 'forgotten'; readonly id: string }
  /** One of many is gone; the work goes on. */
  | { readonly type: 'progressed'; readonly id: string; readonly done: number; readonly total: number }
  | { readonly type: 'failed'; readonly problem: Problem };

/** The state after an event. Pure: all I/O is in the flow. */
export function nextDevicesState(state: DevicesState, event: DevicesEvent): DevicesState {
  switch (event.type) {
    case 'loading':
      return state.step === 'READY' ? state : { step: 'LOADING' };
    case 'loaded':
      return { step: 'READY', devices: sorted(event.devices), hasMore: event.hasMore, busy: null, problem: null };
    case 'loadFailed':
      return { step: 'FAILED', problem: event.problem };
    default:
      return state.step === 'READY' ? nextReadyState(state, event) : state;
  }
}

type ReadyState = DevicesState & { readonly step: 'READY' };
type ReadyEvent = Exclude<DevicesEvent, { type: 'loading' | 'loaded' | 'loadFailed' }>;

function nextReadyState(state: ReadyState, event: ReadyEvent): ReadyState {
  const without = (id: string) => state.devices.filter((device) => device.id !== id);
  switch (event.type) {
    case 'begun':
      return { ...state, busy: event.action, problem: null };
    case 'pageLoaded': {
      const known = new Set(state.devices.map((device) => device.id));
      const added = event.devices.filter((device) => !known.has(device.id));
      return { ...state, devices: sorted([...state.devices, ...added]), hasMore: event.hasMore, busy: null };
    }
    case 'forgotten':
      return { ...state, devices: without(event.id), busy: null };
    case 'progressed':
      return {
        ...state,
        devices: without(event.id),
        busy: { type: 'forgetOtherDevices', done: event.done, total: event.total },
      };
    case 'failed':
      return { ...state, busy: null, problem: event.problem };
    default:
      return event satisfies never;
  }
}

function sorted(devices: readonly AuthDevice[]): AuthDevice[] {
  const lastSeen = (device: AuthDevice) => device.lastAuthenticatedDate?.getTime() ?? 0;
  return [...devices].sort(
    (one, other) => Number(other.isCurrentDevice) - Number(one.isCurrentDevice) || lastSeen(other) - lastSeen(one),
  );
}
