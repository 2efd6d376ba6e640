import { problem } from '@cognito-mfa/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { passkeyList, passkeys } from '../testing/states.js';
import { PasskeyListView } from './PasskeyList.view.js';

const meta = {
  title: 'Views/PasskeyListView',
  component: PasskeyListView,
  args: {
    state: passkeyList(),
    onAdd: fn(),
    onRename: fn(),
    onAskRemoval: fn(),
    onRemove: fn(),
    onSecondStep: fn(),
    onReload: fn(),
  },
} satisfies Meta<typeof PasskeyListView>;
export default meta;

type Story = StoryObj<typeof meta>;

const unsupported = (reason: 'insecure-page' | 'embedded-browser' | 'old-browser') =>
  ({ isSupported: false, reason, autofill: false, upgrade: false }) as const;
const secondStep = { isOn: true, busy: false, problem: null };

export const Several: Story = {};
export const WithSecondStep: Story = { args: { secondStep } };
export const SecondStepRefused: Story = {
  args: { secondStep: { ...secondStep, isOn: false, problem: problem('last-factor') } },
};
export const Added: Story = { args: { state: passkeyList({ addedId: 'pk3' }) } };
export const ShutOut: Story = { args: { state: passkeyList({ isShutOut: true, addedId: 'pk3' }) } };
export const ShutOutWithSecondStep: Story = {
  args: { state: passkeyList({ isShutOut: true }), secondStep: { ...secondStep, isOn: false } },
};
export const Adding: Story = { args: { state: passkeyList({ busy: 'addPasskey' }) } };
export const Removing: Story = { args: { state: passkeyList({ busy: 'removePasskey', busyId: 'pk2' }) } };
export const PromptClosed: Story = { args: { state: passkeyList({ problem: problem('passkey-cancelled') }) } };
export const OneAlready: Story = { args: { state: passkeyList({ problem: problem('passkey-exists') }) } };
export const TooMany: Story = { args: { state: passkeyList({ problem: problem('passkey-limit') }) } };
export const Empty: Story = { args: { state: passkeyList({ passkeys: [] }) } };
export const InsecurePage: Story = {
  args: { state: passkeyList({ passkeys: [], support: unsupported('insecure-page') }) },
};
export const InsideAnotherApp: Story = { args: { state: passkeyList({ support: unsupported('embedded-browser') }) } };
export const OldBrowser: Story = { args: { state: passkeyList({ support: unsupported('old-browser') }) } };
export const Loading: Story = { args: { state: { step: 'LOADING' } } };
export const Failed: Story = { args: { state: { step: 'FAILED', problem: problem('network', { offline: true }) } } };
export const Naming: Story = {
  async play({ canvasElement }) {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Rename Windows Hello' }));
    await expect(within(canvasElement).getByLabelText('Passkey name')).toHaveFocus();
  },
};
export const LastWayIn: Story = {
  args: { state: passkeyList({ passkeys: passkeys.slice(0, 1) }), isLastWayIn: true },
  async play({ canvasElement }) {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Remove passkey Apple Passwords' }));
    await expect(within(canvasElement).getByRole('dialog')).toHaveTextContent(/only way to sign in/);
  },
};
export const LongName: Story = {
  args: {
    state: passkeyList({
      passkeys: passkeys.map((passkey) => ({
        ...passkey,
        friendlyCredentialName: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
      })),
    }),
  },
};
