import type { AuthDevice } from '../auth-client.js';
import type { Problem } from '../problems/problem.js';

export type DevicesAction =
  | { readonly type: 'loadMore' }
  | { readonly type: 'rememberDevice' }
  | { readonly type: 'stopRememberingDevice' }
  | { readonly type: 'forgetDevice'; readonly id: string }
  | { readonly type: 'forgetOtherDevices'; readonly done: number; readonly total: number };

/** The state of the user's remembered devices: a union on `step`. */
export type DevicesState =
  | { readonly step: 'LOADING' }
  | { readonly step: 'FAILED'; readonly problem: Problem }
  | {
      readonly step: 'READY';
      /** The current device first, then the most recently used. */
      readonly devices: readonly AuthDevice[];
      readonly hasMore: boolean;
      readonly busy: DevicesAction | null;
      readonly problem: Problem | null;
      /** The Problems of single devices while many were forgotten, by id. */
      readonly failures: Readonly<Record<string, Problem>>;
    };

interface Page {
  readonly devices: readonly AuthDevice[];
  readonly hasMore: boolean;
}

export type DevicesEvent =
  | { readonly type: 'loading' }
  /** `isOwed` if it follows a change, whose Problems stay. */
  | ({ readonly type: 'loaded'; readonly isOwed?: boolean } & Page)
  | { readonly type: 'loadFailed'; readonly problem: Problem }
  | { readonly type: 'begun'; readonly action: DevicesAction }
  | ({ readonly type: 'pageLoaded' } & Page)
  | { readonly type: 'forgotten'; readonly id: string }
  /** One of many devices was forgotten or refused; the run continues. */
  | {
      readonly type: 'progressed';
      readonly device: AuthDevice;
      readonly problem?: Problem;
      readonly done: number;
      readonly total: number;
    }
  /** The run has tried every device. `kept` are the devices that were not to be forgotten. */
  | { readonly type: 'finished'; readonly kept: readonly AuthDevice[] }
  | { readonly type: 'failed'; readonly problem: Problem };

/**
 * Returns the state after an event. Pure: all I/O is in the flow.
 *
 * | step      | steps that can follow                                    |
 * | --------- | -------------------------------------------------------- |
 * | `LOADING` | `READY`, `FAILED`                                        |
 * | `FAILED`  | `LOADING`, on another try                                |
 * | `READY`   | itself with each page and each change, `FAILED` on reload |
 */
export function nextDevicesState(state: DevicesState, event: DevicesEvent): DevicesState {
  switch (event.type) {
    case 'loading':
      return state.step === 'READY' ? state : { step: 'LOADING' };
    case 'loaded': {
      const { devices, hasMore, isOwed } = event;
      const { problem, failures } = isOwed && state.step === 'READY' ? state : { problem: null, failures: {} };
      return { step: 'READY', devices: sorted(devices), hasMore, busy: null, problem, failures };
    }
    case 'loadFailed':
      return { step: 'FAILED', problem: event.problem };
    default:
      return state.step === 'READY' ? nextReadyState(state, event) : state;
  }
}

type ReadyState = DevicesState & { readonly step: 'READY' };
type ReadyEvent = Exclude<DevicesEvent, { type: 'loading' | 'loaded' | 'loadFailed' }>;

function nextReadyState(state: ReadyState, event: ReadyEvent): ReadyState {
  switch (event.type) {
    case 'begun':
      return { ...state, busy: event.action, problem: null };
    case 'pageLoaded':
      return { ...state, devices: withDevices(state.devices, event.devices), hasMore: event.hasMore, busy: null };
    case 'forgotten':
      return { ...without(state, event.id), busy: null };
    case 'progressed': {
      const { device, problem, done, total } = event;
      const rest = without(state, device.id);
      const busy = { type: 'forgetOtherDevices', done, total } as const;
      if (!problem) return { ...rest, busy };
      // Also show a device from a page that is not loaded yet.
      return {
        ...rest,
        devices: withDevices(state.devices, [device]),
        failures: { ...rest.failures, [device.id]: problem },
        busy,
      };
    }
    case 'finished':
      return { ...state, devices: withDevices(state.devices, event.kept), hasMore: false, busy: null };
    case 'failed':
      return { ...state, busy: null, problem: event.problem };
    default:
      return event satisfies never;
  }
}

function without(state: ReadyState, id: string): ReadyState {
  const devices = state.devices.filter((device) => device.id !== id);
  // Keep an unchanged object, to save a render.
  if (!(id in state.failures)) return { ...state, devices };
  const { [id]: _gone, ...failures } = state.failures;
  return { ...state, devices, failures };
}

/** Adds devices that are not in the list yet: a device can move from one page to another. */
function withDevices(devices: readonly AuthDevice[], more: readonly AuthDevice[]): AuthDevice[] {
  const known = new Set(devices.map(({ id }) => id));
  return sorted([...devices, ...more.filter(({ id }) => !known.has(id))]);
}

function sorted(devices: readonly AuthDevice[]): AuthDevice[] {
  const lastSeen = (device: AuthDevice) => device.lastAuthenticatedDate?.getTime() ?? 0;
  return [...devices].sort(
    (one, other) => Number(other.isCurrentDevice) - Number(one.isCurrentDevice) || lastSeen(other) - lastSeen(one),
  );
}
