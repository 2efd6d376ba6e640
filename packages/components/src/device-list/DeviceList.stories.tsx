import { problem } from '@cognito-mfa/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { deviceList, devices, now } from '../testing/states.js';
import { DeviceListView } from './DeviceList.view.js';

const meta = {
  title: 'Views/DeviceListView',
  component: DeviceListView,
  args: {
    state: deviceList(),
    now,
    onRemember: fn(),
    onForget: fn(),
    onForgetOthers: fn(),
    onRetryForgetting: fn(),
    onStopRemembering: fn(),
    onLoadMore: fn(),
    onReload: fn(),
  },
} satisfies Meta<typeof DeviceListView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Several: Story = {};
export const OnlyThisOne: Story = { args: { state: deviceList({ devices: devices.slice(0, 1) }) } };
export const ThisOneIsNotRemembered: Story = { args: { state: deviceList({ devices: devices.slice(1) }) } };
export const MoreToLoad: Story = { args: { state: deviceList({ hasMore: true }) } };
export const LoadingMore: Story = { args: { state: deviceList({ hasMore: true, busy: { type: 'loadMore' } }) } };
export const Forgetting: Story = { args: { state: deviceList({ busy: { type: 'forgetDevice', id: 'two' } }) } };
export const ForgettingOthers: Story = {
  args: { state: deviceList({ busy: { type: 'forgetOtherDevices', done: 3, total: 12 } }) },
};
export const SomeNotForgotten: Story = {
  args: { state: deviceList({ failures: { two: problem('network', { offline: false }) } }) },
};
export const StoppingToRemember: Story = { args: { state: deviceList({ busy: { type: 'stopRememberingDevice' } }) } };
export const TrustedForAMonth: Story = {
  args: {
    state: deviceList({
      devices: devices.map((device) => ({ ...device, rememberedUntil: new Date(now + 30 * 86_400_000) })),
    }),
  },
};
export const OnAmplify: Story = { args: { onStopRemembering: undefined } };
export const Refused: Story = { args: { state: deviceList({ problem: problem('service') }) } };
export const Empty: Story = { args: { state: deviceList({ devices: [] }) } };
export const Loading: Story = { args: { state: { step: 'LOADING' } } };
export const Failed: Story = { args: { state: { step: 'FAILED', problem: problem('network', { offline: true }) } } };
export const NotOffered: Story = { args: { state: { step: 'FAILED', problem: problem('device-tracking-off') } } };
export const LongName: Story = {
  args: {
    state: deviceList({
      devices: devices.map((device) => ({
        ...device,
        name: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0',
      })),
    }),
  },
};
