import { problem } from '@cognito-mfa/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn, userEvent, waitFor, within } from 'storybook/test';
import { confirmSignUp, emailPool, signUpDetails } from '../testing/states.js';
import { SignUpView } from './SignUp.view.js';

const meta = {
  title: 'Views/SignUpView',
  component: SignUpView,
  args: { state: signUpDetails(), onSignUp: fn(), onConfirm: fn(), onResendCode: fn(), onSignIn: fn() },
} satisfies Meta<typeof SignUpView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Details: Story = {};
export const EmailLogin: Story = {
  args: { pool: emailPool, extraFields: [{ name: 'custom:team', label: 'Team', hint: 'As on your badge' }] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByLabelText('Password'), 'corr3ct');
    await waitFor(() => canvas.getByText(/still needs/));
  },
};
export const DetailsBusy: Story = { args: { state: signUpDetails({ username: 'ada', busy: 'signUp' }) } };
export const UsernameTaken: Story = {
  args: { state: signUpDetails({ username: 'ada', problem: problem('username-taken') }) },
};
export const PasswordTooWeak: Story = {
  args: { state: signUpDetails({ username: 'ada', problem: problem('password-too-weak', { rule: 'length' }) }) },
};
export const PhoneNumberInvalid: Story = {
  args: { state: signUpDetails({ username: 'ada', problem: problem('invalid-input', { field: 'phone_number' }) }) },
};
export const ServiceDown: Story = { args: { state: signUpDetails({ username: 'ada', problem: problem('service') }) } };
export const Confirm: Story = { args: { state: confirmSignUp() } };
export const ConfirmBusy: Story = { args: { state: confirmSignUp({ busy: 'confirmSignUp' }) } };
export const ConfirmWrongCode: Story = { args: { state: confirmSignUp({ problem: problem('wrong-code') }) } };
export const ConfirmCodeSentAgain: Story = { args: { state: confirmSignUp({ codesSent: 2 }) } };
export const ConfirmRateLimited: Story = { args: { state: confirmSignUp({ problem: problem('rate-limited', {}) }) } };
export const SigningIn: Story = {
  args: { state: { step: 'COMPLETE_AUTO_SIGN_IN', username: 'ada', busy: 'autoSignIn', problem: null } },
};
export const SigningInFailed: Story = {
  args: {
    onAutoSignIn: fn(),
    state: {
      step: 'COMPLETE_AUTO_SIGN_IN',
      username: 'ada',
      busy: null,
      problem: problem('network', { offline: false }),
    },
  },
};
export const Done: Story = { args: { state: { step: 'DONE', username: 'ada' } } };
