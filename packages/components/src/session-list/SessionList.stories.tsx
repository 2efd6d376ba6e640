import { problem } from '@cognito-mfa/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { now, sessionList, sessions } from '../testing/states.js';
import { SessionListView } from './SessionList.view.js';

const meta = {
  title: 'Views/SessionListView',
  component: SessionListView,
  args: {
    state: sessionList(),
    now,
    clientNames: { '2example23456789': 'Harbour for iOS' },
    onSignOut: fn(),
    onSignOutOthers: fn(),
    onRetryRevoking: fn(),
    onLoadMore: fn(),
    onReload: fn(),
  },
} satisfies Meta<typeof SessionListView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Several: Story = { args: { state: sessionList({ hasMore: true }) } };
export const SigningOutOthers: Story = {
  args: { state: sessionList({ busy: { type: 'revokeOtherSessions', done: 3, total: 12 } }) },
};
export const SomeNotEnded: Story = {
  args: { state: sessionList({ failures: { tkn2: problem('network', { offline: false }) } }) },
};
export const Loading: Story = { args: { state: { step: 'LOADING' } } };
export const Failed: Story = { args: { state: { step: 'FAILED', problem: problem('network', { offline: true }) } } };
export const LongName: Story = {
  args: {
    state: sessionList({
      sessions: sessions.map((session) => ({
        ...session,
        deviceType: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0',
        lastLocation: { city: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', country: 'Wales' },
      })),
    }),
  },
};
