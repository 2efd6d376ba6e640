import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { spokenLines } from '../testing/spoken.js';
import { deviceList, devices, now } from '../testing/states.js';
import { DeviceListView } from './DeviceList.view.js';

afterEach(cleanup);

const nothing = () => {};

test('a screen reader hears the number of devices, the current one, and the device of each button', async () => {
  const { container } = render(
    <DeviceListView
      state={deviceList({ devices: devices.slice(0, 2) })}
      now={now}
      onRemember={nothing}
      onForget={nothing}
      onForgetOthers={nothing}
      onLoadMore={nothing}
      onReload={nothing}
      onRetryForgetting={nothing}
    />,
  );
  const lines = await spokenLines(container);
  // The hour depends on the time zone.
  expect(lines.map((line) => line.replace(/ at [\d:]+.*/, ''))).toEqual([
    'region, Remembered devices',
    'heading, Remembered devices, level 2',
    'You can sign in on these devices without a second step.',
    'list',
    'listitem, level 1, position 1, set size 2',
    'Chrome on macOS',
    'This device',
    'time, Monday, June 15, 2026',
    'Last used 3 minutes ago',
    '203.0.113.24',
    'button, Forget this device',
    'Forget',
    'listitem, level 1, position 2, set size 2',
    'Safari on iOS',
    'time, Sunday, June 14, 2026',
    'Last used yesterday',
    '198.51.100.7',
    'button, Forget Safari on iOS',
    'Forget',
    'button, Forget all other devices',
  ]);
});
