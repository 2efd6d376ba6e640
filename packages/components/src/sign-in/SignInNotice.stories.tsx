import type { SessionState } from '@cognito-mfa/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { credentials, smsCode } from '../testing/states.js';
import { SignInView } from './SignIn.view.js';
import { SignInNotice } from './SignInNotice.view.js';

const noticeOf = (session: SessionState) => (
  <SignInNotice session={session} onContinue={() => {}} onForgotPassword={() => {}} />
);
const ann: SessionState = { step: 'SIGNED_IN', user: { username: 'ann', userId: '1' } };

const meta = {
  title: 'Parts/SignInNotice',
  component: SignInView,
  args: {
    state: credentials({ username: 'ada' }),
    onSignIn: fn(),
    onConfirm: fn(),
    onSelectMfaType: fn(),
    onResendCode: fn(),
    onTryAnotherWay: fn(),
    onStartOver: fn(),
    onForgotPassword: fn(),
  },
} satisfies Meta<typeof SignInView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const ContinueAs: Story = { args: { notice: noticeOf(ann) } };
export const ContinueAsAtACode: Story = { args: { state: smsCode(), notice: noticeOf(ann) } };
export const ContinueAsALongName: Story = {
  args: {
    notice: noticeOf({
      step: 'SIGNED_IN',
      user: { username: 'wilhelmina.featherstonehaugh-cholmondeley@international.example.com', userId: '1' },
    }),
  },
};
export const PasswordReset: Story = {
  args: { notice: noticeOf({ step: 'SIGNED_OUT', reason: 'password-reset-required' }) },
};
export const AccountDisabled: Story = { args: { notice: noticeOf({ step: 'SIGNED_OUT', reason: 'user-disabled' }) } };
