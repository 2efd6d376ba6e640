import { problem } from '@cognito-mfa/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { PasskeyNudgeView } from './PasskeyNudge.view.js';

const meta = {
  title: 'Views/PasskeyNudgeView',
  component: PasskeyNudgeView,
  args: { onAdd: fn(), onLater: fn(), onDontAskAgain: fn() },
} satisfies Meta<typeof PasskeyNudgeView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Open: Story = {};
export const Adding: Story = { args: { busy: true } };
export const PromptClosed: Story = { args: { problem: problem('passkey-cancelled') } };
export const NoPasskeysHere: Story = { args: { problem: problem('passkey-not-supported') } };
