import '@cognito-mfa/components/styles.css';
import type { AuthDevice, DevicesState } from '@cognito-mfa/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ComponentsProvider } from '../parts/ComponentsProvider.js';
import type { ComponentOverrides } from '../parts/component-overrides.types.js';
import type { OverrideProps } from '../parts/Part.js';
import { expectAccessible } from '../testing/expect-accessible.js';
import { deviceList, now } from '../testing/states.js';
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

/** The list, and the names of the rows that were rendered since the last look. */
function show(state: DevicesState, parts?: ComponentOverrides) {
  const rendered: (string | undefined)[] = [];
  const components = parts ?? {
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

/** How many rows there are when a row comes. */
const inPage: number[] = [];
function CountingRow({ Default, ...row }: OverrideProps<DeviceRowProps>) {
  useLayoutEffect(() => {
    inPage.push(document.querySelectorAll('li').length);
  }, []);
  return <Default {...row} />;
}

const forgetting = (done: number) => ({ type: 'forgetOtherDevices', done, total: 149 }) as const;

it('renders no other row when one of many devices goes', () => {
  const { next, rendered } = show(deviceList({ devices: many, busy: forgetting(0) }));
  expect(rendered()).toHaveLength(150);
  next(deviceList({ devices: many.toSpliced(100, 1), busy: forgetting(1) }));
  // This device tells of whatever is under way; a group that ends elsewhere takes rows over.
  expect(rendered().length).toBeLessThan(70);
  next(deviceList({ devices: many.toSpliced(99, 2), busy: forgetting(2) }));
  expect(rendered().filter((name) => name !== 'Browser 0')).toEqual([]);
});

/** The kinds of formats that are made from now on. */
function formatsMade() {
  const made: string[] = [];
  const { RelativeTimeFormat, DateTimeFormat } = Intl;
  vi.stubGlobal('Intl', {
    RelativeTimeFormat: class extends RelativeTimeFormat {
      constructor(...given: ConstructorParameters<typeof RelativeTimeFormat>) {
        super(...given);
        made.push('relative');
      }
    },
    DateTimeFormat: class extends DateTimeFormat {
      constructor(...given: ConstructorParameters<typeof DateTimeFormat>) {
        super(...given);
        made.push('absolute');
      }
    },
  });
  return made;
}

it('makes the formats of its times once for all rows', () => {
  const made = formatsMade();
  const { container } = show(deviceList({ devices: many }));
  expect(container.querySelectorAll('time')[1]?.textContent).toBe('Last used 1 hour ago');
  expect(made.toSorted()).toEqual(['absolute', 'relative']);
});

it('makes the formats of its times while the devices are on their way, after the frame that says so', async () => {
  const made = formatsMade();
  const { container, next } = show({ step: 'LOADING' });
  expect(made).toEqual([]);
  await vi.waitFor(() => expect(made.toSorted()).toEqual(['absolute', 'relative']));
  next(deviceList({ devices: many }));
  expect(container.querySelectorAll('time')[1]?.textContent).toBe('Last used 1 hour ago');
  expect(made).toHaveLength(2);
});

it('makes no formats for a list that left before its first frame', async () => {
  const made = formatsMade();
  show({ step: 'LOADING' });
  cleanup();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  expect(made).toEqual([]);
});

it('shows the first rows before it renders the others', () => {
  inPage.length = 0;
  show(deviceList({ devices: many }), { DeviceRow: CountingRow });
  expect(inPage).toHaveLength(150);
  expect(new Set(inPage)).toEqual(new Set([16, 150]));
});

it('renders only what is new when more is loaded', () => {
  const first = many.slice(0, 120);
  const { next, rendered } = show(deviceList({ devices: first, hasMore: true }));
  rendered();
  next(deviceList({ devices: first, hasMore: true, busy: { type: 'loadMore' } }));
  next(deviceList({ devices: many }));
  expect(new Set(rendered())).toEqual(new Set(['Browser 0', ...many.slice(120).map(({ name }) => name)]));
});

it('draws far groups only when they come into sight, and leaves them to find and to screen readers', async () => {
  const { container } = show(deviceList({ devices: many }));
  const lists = [...container.querySelectorAll('ul')];
  expect(lists.map((list) => getComputedStyle(list).contentVisibility).slice(0, 3)).toEqual([
    'visible',
    'auto',
    'auto',
  ]);
  expect(container.querySelectorAll('li')).toHaveLength(150);
  const last = container.querySelector<HTMLElement>('[aria-label="Forget Browser 149"]');
  if (!last) throw new Error('The last device has no button.');
  expect(last.checkVisibility({ contentVisibilityAuto: true })).toBe(false);
  last.focus();
  expect(document.activeElement).toBe(last);
  await vi.waitFor(() => expect(last.checkVisibility({ contentVisibilityAuto: true })).toBe(true));
  await expectAccessible(container);
});

it('tells phones from computers by pictures that are not svg, of which each in a page costs every frame', () => {
  const [computer, phone] = many;
  if (!computer || !phone) throw new Error('There are no devices.');
  const { container } = show(deviceList({ devices: [computer, { ...phone, name: 'Safari on iOS' }] }));
  const shapes = [...container.querySelectorAll('li > .cmk-tile')].map((tile) => {
    const { width, height, borderTopWidth } = getComputedStyle(tile, '::before');
    expect(Number.parseFloat(borderTopWidth)).toBeGreaterThan(0);
    return Number.parseFloat(width) > Number.parseFloat(height) ? 'wide' : 'high';
  });
  expect(shapes).toEqual(['wide', 'high']);
  expect(container.querySelectorAll('li svg')).toHaveLength(0);
});

it('puts the same room between rows where a group ends as elsewhere', () => {
  const { container } = show(deviceList({ devices: many }));
  const [first, second] = container.querySelectorAll('ul');
  const rows = [...(first?.children ?? []), ...(second?.children ?? [])].map((row) => row.getBoundingClientRect());
  const end = first?.children.length ?? 0;
  const distance = (at: number) => (rows[at + 1]?.top ?? 0) - (rows[at]?.top ?? 0);
  expect(distance(end - 1)).toBeCloseTo(distance(end - 2), 1);
});

it('asks about a device while more is loaded, and the answer waits for it', async () => {
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
