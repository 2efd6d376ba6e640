import { problem, type SignInState, type StepUpState } from '@cognito-mfa/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { selection, smsCode, totpCode } from '../testing/states.js';
import { StepUpDialogView } from './StepUpDialog.view.js';

const passwordStep = { step: 'ENTER_CREDENTIALS', username: 'ada', busy: null, problem: null } as const;

const meta = {
  title: 'Views/StepUpDialogView',
  component: StepUpDialogView,
  parameters: { docs: { story: { inline: false, height: '32rem' } } },
  args: {
    appName: 'Harbour',
    state: passwordStep,
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
export const PasswordToReplaceAuthenticator: Story = {
  args: { state: { ...passwordStep, guardedAction: 'replace-authenticator' } },
};
export const PasswordBusy: Story = { args: { state: { ...passwordStep, busy: 'signIn' } } };
export const PasswordWrong: Story = { args: { state: { ...passwordStep, problem: problem('wrong-credentials') } } };
export const Choice: Story = { args: { state: check(selection()) } };
export const AuthenticatorCode: Story = { args: { state: check(totpCode()) } };
export const CodeToTurnOffMethod: Story = {
  args: { state: { ...check(totpCode()), guardedAction: 'turn-off-factor' } as StepUpState },
};
export const PasswordWithLongName: Story = {
  args: {
    state: {
      ...passwordStep,
      username: 'ada.augusta.king.countess.of.lovelace@analytical-engines.example',
      guardedAction: 'change-preferred-factor',
    },
  },
};
export const TextMessageExpired: Story = {
  args: { state: check(smsCode({ problem: problem('session-expired') })), secondsLeft: 0 },
};

/** Returns a state of the sign-in as one of the check, which has no step DONE. */
function check(state: SignInState): StepUpState {
  if (state.step === 'DONE') throw new Error('A check has no step DONE.');
  return state;
}
