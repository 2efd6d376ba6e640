import '@cognito-mfa/components/styles.css';
import type { AuthDevice, DevicesState } from '@cognito-mfa/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ComponentOverrides } from '../overrides/ComponentsProvider.js';
import { ComponentsProvider } from '../overrides/ComponentsProvider.js';
import { expectAccessible } from '../testing/expect-accessible.js';
import { deviceList, now } from '../testing/states.js';
import type { OverrideProps } from '../ui/Part.js';
import { DeviceListView } from './DeviceList.view.js';
import type { DeviceRowProps } from './DeviceRow.view.js';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const many: readonly AuthDevice[] = Array.from({ length: 150 }, (_, at) => ({
  id: `us-east-1_${(at * 7).toString(16).padStart(4, '0')}`,
  name: `Browser ${at}`,
  attributes: {},
  isCurrentDevice: at === 0,
  lastAuthenticatedDate: new Date(now - at * 3_600_000),
}));
const nothing = () => {};

/** Renders the list and records the names of the rows that render. */
function show(state: DevicesState) {
  const rendered: (string | undefined)[] = [];
  const components: ComponentOverrides = {
    DeviceRow({ Default, ...row }: OverrideProps<DeviceRowProps>) {
      rendered.push(row.device.name);
      return <Default {...row} />;
    },
  };
  const onForget = vi.fn();
  const view = (shown: DevicesState) => (
    <ComponentsProvider components={components}>
      <DeviceListView
        state={shown}
        now={now}
        onRemember={nothing}
        onForget={onForget}
        onForgetOthers={nothing}
        onRetryForgetting={nothing}
        onLoadMore={nothing}
        onReload={nothing}
      />
    </ComponentsProvider>
  );
  const { rerender, container } = render(view(state));
  return {
    container,
    onForget,
    next: (shown: DevicesState) => rerender(view(shown)),
    rendered: () => rendered.splice(0),
  };
}

const forgetting = (done: number) => ({ type: 'forgetOtherDevices', done, total: 149 }) as const;

test('shows every loaded device in one list, in order', () => {
  const { container } = show(deviceList({ devices: many }));
  const list = screen.getByRole('list');
  expect([...list.children].map((row) => row.querySelector('bdi')?.textContent)).toEqual(many.map(({ name }) => name));
  expect(container.querySelectorAll('li')).toHaveLength(150);
});

test('renders no other row when one of many devices goes', () => {
  const { next, rendered } = show(deviceList({ devices: many, busy: forgetting(0) }));
  expect(rendered()).toHaveLength(150);
  next(deviceList({ devices: many.toSpliced(100, 1), busy: forgetting(1) }));
  // The current device reacts to every action.
  expect(rendered().filter((name) => name !== 'Browser 0')).toEqual([]);
});

/** Records the formats created from now on. */
function recordFormats() {
  const created: string[] = [];
  const { RelativeTimeFormat, DateTimeFormat } = Intl;
  vi.stubGlobal('Intl', {
    RelativeTimeFormat: class extends RelativeTimeFormat {
      constructor(...given: ConstructorParameters<typeof RelativeTimeFormat>) {
        super(...given);
        created.push('relative');
      }
    },
    DateTimeFormat: class extends DateTimeFormat {
      constructor(...given: ConstructorParameters<typeof DateTimeFormat>) {
        super(...given);
        created.push('absolute');
      }
    },
  });
  return created;
}

test('creates its time formats once for all rows', () => {
  const created = recordFormats();
  const { container } = show(deviceList({ devices: many }));
  expect(container.querySelectorAll('time')[1]?.textContent).toBe('Last used 1 hour ago');
  expect(created.toSorted()).toEqual(['absolute', 'relative']);
});

test('creates its time formats while devices load, after the first frame', async () => {
  const created = recordFormats();
  const { container, next } = show({ step: 'LOADING' });
  expect(created).toEqual([]);
  await vi.waitFor(() => expect(created.toSorted()).toEqual(['absolute', 'relative']));
  next(deviceList({ devices: many }));
  expect(container.querySelectorAll('time')[1]?.textContent).toBe('Last used 1 hour ago');
  expect(created).toHaveLength(2);
});

test('creates no formats for a list that unmounts before its first frame', async () => {
  const created = recordFormats();
  show({ step: 'LOADING' });
  cleanup();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  expect(created).toEqual([]);
});

test('renders only the new rows when more are loaded', () => {
  const first = many.slice(0, 120);
  const { next, rendered } = show(deviceList({ devices: first, hasMore: true }));
  rendered();
  next(deviceList({ devices: first, hasMore: true, busy: { type: 'loadMore' } }));
  next(deviceList({ devices: many }));
  expect(new Set(rendered())).toEqual(new Set(['Browser 0', ...many.slice(120).map(({ name }) => name)]));
});

test('find-in-page reaches the last row', async () => {
  const { container } = show(deviceList({ devices: many }));
  expect((window as unknown as { find(text: string): boolean }).find('Browser 149')).toBe(true);
  await vi.waitFor(() => {
    const { top = -1, bottom = -1 } = screen.getByText('Browser 149').getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(innerHeight);
  });
  await expectAccessible(container);
});

test('tells phones from computers with icons that are not SVG, since each SVG costs time in every frame', () => {
  const [computer, phone] = many;
  if (!computer || !phone) throw new Error('No devices.');
  const { container } = show(deviceList({ devices: [computer, { ...phone, name: 'Safari on iOS' }] }));
  const shapes = [...container.querySelectorAll('li > .cmk-tile')].map((tile) => {
    const { width, height, borderTopWidth } = getComputedStyle(tile, '::before');
    expect(Number.parseFloat(borderTopWidth)).toBeGreaterThan(0);
    return Number.parseFloat(width) > Number.parseFloat(height) ? 'wide' : 'high';
  });
  expect(shapes).toEqual(['wide', 'high']);
  expect(container.querySelectorAll('li svg')).toHaveLength(0);
});

test('opens the dialog while more devices load, and confirming waits for them', async () => {
  const { next, onForget } = show(deviceList({ devices: many.slice(0, 5), hasMore: true, busy: { type: 'loadMore' } }));
  await userEvent.click(screen.getByRole('button', { name: 'Forget Browser 2' }));
  const forget = within(screen.getByRole('dialog')).getByRole('button', { name: 'Forget' });
  expect(forget.ariaDisabled).toBe('true');
  await userEvent.click(forget, { force: true });
  expect(onForget).not.toHaveBeenCalled();
  next(deviceList({ devices: many }));
  await userEvent.click(forget);
  expect(onForget.mock.calls).toEqual([[many[2]?.id]]);
});
