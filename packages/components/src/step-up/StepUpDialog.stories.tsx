import { problem, type SignInState, type StepUpState } from '@cognito-mfa/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { selection, smsCode, totpCode } from '../testing/states.js';
import { StepUpDialogView } from './StepUpDialog.view.js';

const asked = { step: 'ENTER_CREDENTIALS', username: 'ada', busy: null, problem: null } as const;

const meta = {
  title: 'Security settings/Step-up dialog',
  component: StepUpDialogView,
  parameters: { docs: { story: { inline: false, height: '32rem' } } },
  args: {
    appName: 'Harbour',
    state: asked,
    secondsLeft: 164,
    onConfirmPassword: fn(),
    onConfirm: fn(),
    onSelectMfaType: fn(),
    onResendCode: fn(),
    onTryAnotherWay: fn(),
    onStartOver: fn(),
    onCancel: fn(),
  },
} satisfies Meta<typeof StepUpDialogView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Password: Story = {};
export const PasswordBusy: Story = { args: { state: { ...asked, busy: 'signIn' } } };
export const PasswordWrong: Story = { args: { state: { ...asked, problem: problem('wrong-credentials') } } };
export const Choice: Story = { args: { state: check(selection()) } };
export const AuthenticatorCode: Story = { args: { state: check(totpCode()) } };
export const TextMessageExpired: Story = {
  args: { state: check(smsCode({ problem: problem('session-expired') })), secondsLeft: 0 },
};

/** A check never shows the end of its sign-in. */
function check(state: SignInState): StepUpState {
  if (state.step === 'DONE') throw new Error('A check has no step DONE.');
  return state;
}
