import { problem, type SignInState } from '@cognito-mfa/core';
import type { FirstFactor } from '@cognito-mfa/hooks';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { signInEvents } from '../testing/no-events.js';
import { credentials, emailCode } from '../testing/states.js';
import { FirstFactorsView } from './FirstFactors.view.js';
import { SignInView } from './SignIn.view.js';

interface Args {
  hasPassword?: boolean;
  asksNameOnly?: boolean;
  state: SignInState;
  firstFactors: readonly FirstFactor[];
  busy?: FirstFactor;
}

const meta = {
  title: 'Parts/FirstFactors',
  args: { state: credentials(), firstFactors: ['PASSKEY', 'EMAIL_CODE', 'SMS_CODE'] },
  render: ({ state, firstFactors, busy, asksNameOnly = false, hasPassword = true }) => (
    <SignInView
      {...signInEvents}
      asksNameOnly={asksNameOnly}
      asksPassword={!asksNameOnly && hasPassword}
      hasOnlyOtherWays={!hasPassword}
      state={state}
      isOtherWayInProgress={busy !== undefined}
      onForgotPassword={fn()}
      onCreateAccount={fn()}
      otherWays={
        <FirstFactorsView
          firstFactors={firstFactors}
          isBelowForm={!('mfaType' in state) && hasPassword}
          isAlone={!hasPassword}
          busy={busy}
          pending={busy !== undefined}
          onSelect={fn()}
        />
      }
    />
  ),
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<typeof meta>;

const choice = {
  step: 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION',
  username: 'ada',
  busy: null,
  problem: null,
  availableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'WEB_AUTHN'],
} as const;

export const AllAtOnce: Story = {};
export const NameFirst: Story = { args: { asksNameOnly: true, firstFactors: ['PASSKEY'] } };
export const PasskeyOnly: Story = { args: { firstFactors: ['PASSKEY'] } };
export const WithoutPassword: Story = { args: { hasPassword: false } };
export const PromptOpen: Story = { args: { state: credentials({ username: 'ada', busy: 'signIn' }), busy: 'PASSKEY' } };
export const PromptClosed: Story = { args: { state: { ...choice, problem: problem('passkey-cancelled') } } };
export const PasskeyRefused: Story = { args: { state: { ...choice, problem: problem('passkey-refused') } } };
export const CodeAsFirstFactor: Story = {
  args: {
    state: emailCode({ availableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] }),
    firstFactors: ['PASSWORD', 'PASSKEY', 'SMS_CODE'],
  },
};
