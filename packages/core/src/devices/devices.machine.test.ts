import { describe, expect, it } from 'vitest';
import type { AuthDevice } from '../auth-client.js';
import { problem } from '../problems/problem.js';
import { type DevicesEvent, nextDevicesState } from './devices.machine.js';

function device(id: string, day: number, isCurrentDevice = false): AuthDevice {
  return { id, attributes: {}, isCurrentDevice, lastAuthenticatedDate: new Date(day * 86_400_000) };
}

const ids = (state: ReturnType<typeof nextDevicesState>) =>
  state.step === 'READY' ? state.devices.map(({ id }) => id) : [];
const loaded = nextDevicesState(
  { step: 'LOADING' },
  { type: 'loaded', devices: [device('old', 1), device('new', 9), device('this', 2, true)], hasMore: true },
);

describe('the devices machine', () => {
  it('sorts this device first, then the most recently used', () => {
    expect(ids(loaded)).toEqual(['this', 'new', 'old']);
  });

  it('adds a page without repeating a device that moved between pages', () => {
    const more = nextDevicesState(loaded, {
      type: 'pageLoaded',
      devices: [device('old', 1), device('older', 0)],
      hasMore: false,
    });
    expect(ids(more)).toEqual(['this', 'new', 'old', 'older']);
    expect(more).toMatchObject({ hasMore: false, busy: null });
  });

  it('shows the progress of forgetting all others', () => {
    const progressed = nextDevicesState(loaded, { type: 'progressed', device: device('old', 1), done: 1, total: 2 });
    expect(ids(progressed)).toEqual(['this', 'new']);
    expect(progressed).toMatchObject({ busy: { type: 'forgetOtherDevices', done: 1, total: 2 } });
  });

  it('starts without a list, shows it once loaded, and keeps it during a reload', () => {
    const failed = nextDevicesState({ step: 'LOADING' }, { type: 'loadFailed', problem: problem('service') });
    expect(failed).toEqual({ step: 'FAILED', problem: problem('service') });
    expect(nextDevicesState(failed, { type: 'loading' })).toEqual({ step: 'LOADING' });
    expect(loaded).toMatchObject({ step: 'READY', hasMore: true, busy: null, problem: null });
    expect(loaded).toHaveProperty('failures', {});
    expect(nextDevicesState(loaded, { type: 'loading' })).toBe(loaded);
  });

  it('names the call in progress and clears the last problem', () => {
    const failed = nextDevicesState(loaded, { type: 'failed', problem: problem('service') });
    expect(failed).toEqual({ ...loaded, busy: null, problem: problem('service') });
    const busy = { type: 'forgetDevice', id: 'old' } as const;
    expect(nextDevicesState(failed, { type: 'begun', action: busy })).toEqual({ ...loaded, busy, problem: null });
  });

  it('removes a forgotten device together with its failure', () => {
    const failing = nextDevicesState(loaded, {
      type: 'progressed',
      device: device('old', 1),
      problem: problem('service'),
      done: 1,
      total: 1,
    });
    const gone = nextDevicesState(failing, { type: 'forgotten', id: 'old' });
    expect(ids(gone)).toEqual(['this', 'new']);
    expect(gone).toHaveProperty('busy', null);
    expect(gone).toHaveProperty('failures', {});
  });

  it.each<DevicesEvent>([
    { type: 'forgotten', id: 'old' },
    { type: 'progressed', device: device('old', 1), done: 1, total: 2 },
  ])('$type keeps the objects of other devices and failures', (event) => {
    const failing: DevicesEvent = {
      type: 'progressed',
      device: device('new', 9),
      problem: problem('service'),
      done: 0,
      total: 2,
    };
    const before = nextDevicesState(loaded, failing);
    const after = nextDevicesState(before, event);
    if (before.step !== 'READY' || after.step !== 'READY') throw new Error('There is no list.');
    expect(ids(after)).toEqual(['this', 'new']);
    expect(after.failures).toBe(before.failures);
    expect(after.devices.every((one) => before.devices.includes(one))).toBe(true);
  });

  it('shows a device that could not be forgotten, even from a later page', () => {
    const state = nextDevicesState(loaded, {
      type: 'progressed',
      device: device('far', 0),
      problem: problem('service'),
      done: 1,
      total: 3,
    });
    expect(ids(state)).toEqual(['this', 'new', 'old', 'far']);
    expect(state).toMatchObject({
      failures: { far: problem('service') },
      busy: { type: 'forgetOtherDevices', done: 1, total: 3 },
    });
  });

  it('ends with the kept devices and no more pages after forgetting all others', () => {
    const state = nextDevicesState(loaded, { type: 'finished', kept: [device('kept', 3, true)] });
    expect(ids(state)).toEqual(['kept', 'this', 'new', 'old']);
    expect(state).toMatchObject({ hasMore: false, busy: null });
  });

  it('sorts a device that was never used last', () => {
    const { lastAuthenticatedDate: _never, ...unseen } = device('unseen', 0);
    const state = nextDevicesState(
      { step: 'LOADING' },
      { type: 'loaded', devices: [unseen, device('seen', 1)], hasMore: false },
    );
    expect(ids(state)).toEqual(['seen', 'unseen']);
  });

  it.each<DevicesEvent>([
    { type: 'begun', action: { type: 'loadMore' } },
    { type: 'pageLoaded', devices: [], hasMore: false },
    { type: 'forgotten', id: 'old' },
    { type: 'finished', kept: [] },
    { type: 'failed', problem: problem('service') },
  ])('$type changes nothing while there is no list', (event) => {
    const state = { step: 'LOADING' } as const;
    expect(nextDevicesState(state, event)).toBe(state);
  });
});
