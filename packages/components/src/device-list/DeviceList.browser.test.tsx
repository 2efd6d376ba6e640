import '@cognito-mfa/components/styles.css';
import { type DevicesState, problem } from '@cognito-mfa/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from '../testing/expect-accessible.js';
import { deviceList, devices, now } from '../testing/states.js';
import { DeviceListView } from './DeviceList.view.js';

afterEach(cleanup);

function show(state: DevicesState) {
  const events = {
    onRemember: vi.fn(),
    onForget: vi.fn(),
    onForgetOthers: vi.fn(),
    onRetryForgetting: vi.fn(),
    onStopRemembering: vi.fn(),
    onLoadMore: vi.fn(),
    onReload: vi.fn(),
  };
  const view = (shown: DevicesState) => <DeviceListView state={shown} now={now} {...events} />;
  const { rerender, container } = render(view(state));
  return { ...events, container, next: (shown: DevicesState) => rerender(view(shown)) };
}

const button = (name: string) => screen.getByRole('button', { name });
const dialog = () => within(screen.getByRole('dialog'));

test('renders a named region that marks this device and shows when each device was last used', () => {
  show(deviceList());
  const rows = within(screen.getByRole('region', { name: 'Remembered devices' })).getAllByRole('listitem');
  expect(rows.map((row) => row.querySelector('.cmk-list-text')?.textContent)).toEqual([
    'Chrome on macOS This deviceLast used 3 minutes ago 203.0.113.24Forgetting it also signs you out.',
    'Safari on iOS Last used yesterday 198.51.100.7',
    'Firefox on Windows Last used last month 2001:db8:85a3::8a2e:370:7334',
  ]);
  expect(rows[1]?.querySelector('time')?.title).toContain('June 14, 2026');
});

test('claims nothing about the next sign-in while the list is empty: it can be without a second step', () => {
  const { container } = show(deviceList({ devices: [] }));
  expect(container.querySelector('.cmk-empty')?.textContent).toBe('No remembered devices yet.');
});

test('says until when each device is remembered, if the app has a rule', () => {
  const [first] = devices;
  show(deviceList({ devices: first ? [{ ...first, rememberedUntil: new Date('2026-07-15T12:00:00Z') }] : [] }));
  expect(screen.getByText('Remembered until July 15, 2026')).toBeTruthy();
});

test.each([280, 400, 640])(
  'keeps an IP address on one line at %d px, and no line begins or ends with a dot',
  (width) => {
    const { container } = show(deviceList());
    container.style.width = `${width}px`;
    const address = screen.getByText('2001:db8:85a3::8a2e:370:7334');
    expect(address.getClientRects()).toHaveLength(1);
    const hint = address.closest('.cmk-list-hint');
    if (!hint) throw new Error('The address has no line.');
    expect(hint.scrollWidth).toBeLessThanOrEqual(hint.clientWidth);
    const dot = getComputedStyle(address.parentElement as Element, '::before');
    const isFirst = address.getBoundingClientRect().left === hint.getBoundingClientRect().left;
    // At the start of a line it is clipped away, between two facts it shows.
    expect([dot.content, isFirst]).toEqual(['"·" / ""', width < 640]);
    expect(getComputedStyle(hint).overflowX).toBe('clip');
  },
);

test('forgets a device after confirmation and keeps focus in the list', async () => {
  const { onForget } = show(deviceList());
  await userEvent.click(button('Forget Safari on iOS'));
  expect(onForget).not.toHaveBeenCalled();
  expect(dialog().getByRole('heading').textContent).toBe('Forget Safari on iOS?');
  await userEvent.click(dialog().getByRole('button', { name: 'Forget' }));
  expect(onForget.mock.calls).toEqual([['two']]);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Remembered devices' }));
});

test('warns that forgetting this device ends the session', async () => {
  show(deviceList());
  await userEvent.click(button('Forget this device'));
  expect(dialog().getByText(/You’ll be signed out here/)).toBeTruthy();
});

test('Escape closes the dialog, changes nothing and returns focus', async () => {
  const { onForget } = show(deviceList());
  await userEvent.click(button('Forget Safari on iOS'));
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(button('Forget Safari on iOS'));
  expect(onForget).not.toHaveBeenCalled();
  await userEvent.click(button('Forget Safari on iOS'));
  await userEvent.click(dialog().getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('forgets all other devices and shows progress', async () => {
  const { onForgetOthers, next } = show(deviceList());
  await userEvent.click(button('Forget all other devices'));
  await userEvent.click(dialog().getByRole('button', { name: 'Forget' }));
  expect(onForgetOthers).toHaveBeenCalledOnce();
  next(deviceList({ busy: { type: 'forgetOtherDevices', done: 3, total: 12 } }));
  expect(screen.getByRole('progressbar')).toMatchObject({ value: 3, max: 12 });
  expect(screen.getByText('Forgetting devices: 3 of 12')).toBeTruthy();
});

test('offers to forget other devices only if there are any', () => {
  show(deviceList({ devices: devices.slice(0, 1) }));
  expect(screen.queryByRole('button', { name: 'Forget all other devices' })).toBeNull();
});

test('shows why a device could not be forgotten, and retries', async () => {
  const { onRetryForgetting, next } = show(
    deviceList({ failures: { two: problem('network', { offline: false }), three: problem('service') } }),
  );
  expect(screen.getByRole('alert').textContent).toBe('We couldn’t forget some devices.');
  const rows = screen.getAllByRole('listitem').map((row) => row.querySelector('.cmk-list-problem')?.textContent);
  expect(rows).toEqual([
    undefined,
    'We couldn’t reach the service. Try again. If that doesn’t help, reload the page.',
    'Something went wrong on our end. Try again in a moment.',
  ]);
  await userEvent.click(button('Try these again'));
  expect(onRetryForgetting).toHaveBeenCalledOnce();
  next(deviceList({ busy: { type: 'forgetOtherDevices', done: 0, total: 2 }, failures: { two: problem('service') } }));
  expect(screen.queryByRole('button', { name: 'Try these again' })).toBeNull();
});

test('stops remembering only this device, without confirmation, and keeps focus in the list', async () => {
  const { onStopRemembering } = show(deviceList());
  await userEvent.click(button('Stop remembering this device'));
  expect(onStopRemembering).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Remembered devices' }));
  expect(screen.getAllByRole('button', { name: /Stop remembering/ })).toHaveLength(1);
});

test('offers to remember this device only once all devices are loaded', () => {
  const { next } = show(deviceList({ devices: devices.slice(1), hasMore: true }));
  expect(screen.queryByRole('button', { name: 'Remember this device' })).toBeNull();
  next(deviceList({ devices: devices.slice(1) }));
  expect(button('Remember this device')).toBeTruthy();
});

test('loads more on request, and recovers from a failed load', async () => {
  const { onLoadMore, onReload, next } = show(deviceList({ hasMore: true }));
  await userEvent.click(button('Show more devices'));
  expect(onLoadMore).toHaveBeenCalledOnce();
  next({ step: 'FAILED', problem: problem('network', { offline: false }) });
  await userEvent.click(button('Try again'));
  expect(onReload).toHaveBeenCalledOnce();
});

test('is accessible in every state', async () => {
  const { next, container } = show({ step: 'LOADING' });
  await expectAccessible(container);
  const states: readonly DevicesState[] = [
    deviceList(),
    deviceList({ devices: [] }),
    deviceList({ busy: { type: 'forgetDevice', id: 'two' } }),
    deviceList({ busy: { type: 'forgetOtherDevices', done: 1, total: 2 }, problem: problem('service') }),
    deviceList({ failures: { two: problem('service') } }),
    { step: 'FAILED', problem: problem('device-tracking-off') },
  ];
  for (const state of states) {
    next(state);
    await expectAccessible(container);
  }
  next(deviceList());
  await userEvent.click(button('Forget this device'));
  await expectAccessible(container);
});
