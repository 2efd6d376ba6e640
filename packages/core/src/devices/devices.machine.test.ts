import { describe, expect, it } from 'vitest';
import type { AuthDevice } from '../client/auth-client.js';
import { nextDevicesState } from './devices.machine.js';

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
  it('puts this device first, then the latest used', () => {
    expect(ids(loaded)).toEqual(['this', 'new', 'old']);
  });

  it('adds a page without doubling a device that moved between pages', () => {
    const more = nextDevicesState(loaded, {
      type: 'pageLoaded',
      devices: [device('old', 1), device('older', 0)],
      hasMore: false,
    });
    expect(ids(more)).toEqual(['this', 'new', 'old', 'older']);
    expect(more).toMatchObject({ hasMore: false, busy: null });
  });

  it('shows how far forgetting all others has come', () => {
    const progressed = nextDevicesState(loaded, { type: 'progressed', device: device('old', 1), done: 1, total: 2 });
    expect(ids(progressed)).toEqual(['this', 'new']);
    expect(progressed).toMatchObject({ busy: { type: 'forgetOtherDevices', done: 1, total: 2 } });
  });
});
