import { problem } from '@cognito-mfa/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { resetCode, resetUsername } from '../testing/states.js';
import { PasswordResetView } from './PasswordReset.view.js';

const meta = {
  title: 'Password reset/Steps',
  component: PasswordResetView,
  args: {
    state: resetUsername(),
    onResetPassword: fn(),
    onHaveCode: fn(),
    onConfirm: fn(),
    onResendCode: fn(),
    onStartOver: fn(),
    onSignIn: fn(),
  },
} satisfies Meta<typeof PasswordResetView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Username: Story = {};
/** An administrator asks for a new password. */
export const Required: Story = { args: { isRequired: true } };
export const UsernameBusy: Story = { args: { state: resetUsername({ busy: 'resetPassword' }) } };
export const NoWayToSend: Story = { args: { state: resetUsername({ problem: problem('code-delivery-failed') }) } };
export const Offline: Story = { args: { state: resetUsername({ problem: problem('network', { offline: true }) }) } };
export const AskedTooOften: Story = { args: { state: resetUsername({ problem: problem('rate-limited', {}) }) } };
export const Code: Story = { args: { state: resetCode() } };
/** Cognito does not say where the code went; a username that does not exist looks the same. */
export const CodeToAnybody: Story = {
  args: {
    state: { step: 'CONFIRM_RESET_PASSWORD_WITH_CODE', username: 'ada', busy: null, problem: null, codesSent: 1 },
  },
};
/** The code came before: from an administrator, or before a reload. */
export const CodeAtHand: Story = {
  args: {
    state: { step: 'CONFIRM_RESET_PASSWORD_WITH_CODE', username: 'ada', busy: null, problem: null, codesSent: 0 },
  },
};
export const CodeBusy: Story = { args: { state: resetCode({ busy: 'confirmResetPassword' }) } };
export const Resending: Story = { args: { state: resetCode({ busy: 'resetPassword' }) } };
export const CodeSentAgain: Story = { args: { state: resetCode({ codesSent: 2 }) } };
export const WrongCode: Story = { args: { state: resetCode({ problem: problem('wrong-code') }) } };
export const CodeExpired: Story = { args: { state: resetCode({ problem: problem('code-expired') }) } };
export const PasswordTooWeak: Story = {
  args: { state: resetCode({ problem: problem('password-too-weak', { rule: 'number' }) }) },
};
export const PasswordUsedBefore: Story = {
  args: { state: resetCode({ problem: problem('password-too-weak', { rule: 'history' }) }) },
};
export const TriedTooOften: Story = { args: { state: resetCode({ problem: problem('rate-limited', {}) }) } };
export const Done: Story = { args: { state: { step: 'DONE', username: 'ada' } } };
/** On a page of its own, with no sign-in to go back to. */
export const Alone: Story = { args: { onSignIn: undefined } };
