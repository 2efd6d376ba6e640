import { problem } from '@cognito-mfa/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { resetCode, resetUsername } from '../testing/states.js';
import { PasswordResetView } from './PasswordReset.view.js';

const meta = {
  title: 'Views/PasswordResetView',
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
/** An administrator requires a new password. */
export const Required: Story = { args: { isRequired: true } };
export const UsernameBusy: Story = { args: { state: resetUsername({ busy: 'resetPassword' }) } };
export const CodeNotDelivered: Story = { args: { state: resetUsername({ problem: problem('code-delivery-failed') }) } };
/** An invited user has not signed in yet. */
export const TemporaryPasswordUnused: Story = {
  args: { state: resetUsername({ problem: problem('temporary-password-unused') }) },
};
export const NoVerifiedDestination: Story = {
  args: { state: resetUsername({ problem: problem('no-verified-destination') }) },
};
export const Offline: Story = { args: { state: resetUsername({ problem: problem('network', { offline: true }) }) } };
export const RateLimited: Story = { args: { state: resetUsername({ problem: problem('rate-limited', {}) }) } };
export const Code: Story = { args: { state: resetCode() } };
/** Cognito does not report a destination. A username that does not exist looks the same. */
export const CodeWithoutDestination: Story = {
  args: {
    state: { step: 'CONFIRM_RESET_PASSWORD_WITH_CODE', username: 'ada', busy: null, problem: null, codesSent: 1 },
  },
};
/** The user has a code already: from an administrator, or from before a reload. */
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
export const CodeRateLimited: Story = { args: { state: resetCode({ problem: problem('rate-limited', {}) }) } };
export const Done: Story = { args: { state: { step: 'DONE', username: 'ada' } } };
/** On a page of its own, without a way back to the sign-in. */
export const WithoutSignIn: Story = { args: { onSignIn: undefined } };
