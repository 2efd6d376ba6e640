import { problem } from '@cognito-mfa/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn, within } from 'storybook/test';
import {
  credentials,
  customChallenge,
  emailCode,
  emailSetup,
  newPassword,
  selection,
  setupSelection,
  signInTotpSetup,
  smsCode,
  totpCode,
  totpSetupDetails,
} from '../testing/states.js';
import { SignInView } from './SignIn.view.js';

const meta = {
  title: 'Views/SignInView',
  component: SignInView,
  args: {
    appName: 'Harbour',
    state: credentials(),
    secondsLeft: 164,
    onSignIn: fn(),
    onConfirm: fn(),
    onSelectMfaType: fn(),
    onResendCode: fn(),
    onTryAnotherWay: fn(),
    onStartOver: fn(),
  },
} satisfies Meta<typeof SignInView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Credentials: Story = { args: { onCreateAccount: fn(), onForgotPassword: fn() } };
export const CredentialsWithLogo: Story = {
  args: {
    onCreateAccount: fn(),
    logo: (
      <svg viewBox="0 0 36 36" width="36" height="36" aria-hidden="true" className="cmk-icon">
        <rect width="36" height="36" rx="10" fill="currentColor" />
      </svg>
    ),
  },
};
export const CredentialsPlain: Story = { args: { layout: 'plain' } };
export const CredentialsKnownUser: Story = { args: { defaultUsername: 'ada' } };
export const CredentialsBusy: Story = { args: { state: credentials({ username: 'ada', busy: 'signIn' }) } };
export const CredentialsWrong: Story = {
  args: { state: credentials({ username: 'ada', problem: problem('wrong-credentials') }) },
};
export const CredentialsOffline: Story = {
  args: { state: credentials({ username: 'ada', problem: problem('network', { offline: true }) }) },
};
export const CredentialsLocked: Story = {
  args: {
    state: credentials({ username: 'ada', problem: problem('too-many-attempts', { retryAt: Date.now() + 64_000 }) }),
  },
};

export const TextMessageCode: Story = { args: { state: smsCode() } };
export const TextMessageCodeBusy: Story = { args: { state: smsCode({ busy: 'confirmSignIn' }) } };
export const TextMessageCodeSentAgain: Story = { args: { state: smsCode({ codesSent: 2 }) } };
export const TextMessageCodeExpired: Story = { args: { state: smsCode({ problem: problem('code-expired') }) } };
export const TextMessageNotDelivered: Story = {
  args: { state: smsCode({ problem: problem('code-delivery-failed') }) },
};
/** The name of the user takes several lines. */
export const CodeOfLongUsername: Story = {
  args: { state: smsCode({ username: `${'ada.augusta.king-countess-of-lovelace'.repeat(3)}@example.com` }) },
};
export const EmailCode: Story = { args: { state: emailCode() } };
export const AuthenticatorCode: Story = { args: { state: totpCode({ otherMFATypes: ['SMS'] }) } };
export const AuthenticatorCodeWrong: Story = { args: { state: totpCode({ problem: problem('wrong-code') }) } };
export const AuthenticatorCodeUsed: Story = { args: { state: totpCode({ problem: problem('code-already-used') }) } };
export const LittleTimeLeft: Story = { args: { state: smsCode(), secondsLeft: 24 } };
export const TimeOver: Story = { args: { state: smsCode({ problem: problem('session-expired') }), secondsLeft: 0 } };
export const TimeOverAfterReload: Story = {
  args: { state: smsCode({ problem: problem('session-expired'), canRestart: false }), secondsLeft: 0 },
};
export const TimeOverWithAuthenticator: Story = {
  args: { state: totpCode({ problem: problem('session-expired') }), secondsLeft: 0 },
};
export const LockedOut: Story = {
  args: { state: totpCode({ problem: problem('too-many-attempts', { retryAt: Date.now() + 32_000 }) }) },
};
export const WithOwnRecoveryHelp: Story = {
  args: { state: totpCode({ otherMFATypes: ['SMS'] }), recoveryHelp: <p>Call the front desk on extension 4711.</p> },
};
export const WithoutRememberDevice: Story = { args: { state: totpCode(), offerRememberDevice: false } };

export const ChooseHowToVerify: Story = { args: { state: selection() } };
export const ChooseHowToVerifyBusy: Story = { args: { state: selection({ busy: 'confirmSignIn' }) } };
export const ChooseHowToVerifyTimeOver: Story = {
  args: { state: selection({ problem: problem('session-expired') }), secondsLeft: 0 },
};
export const ChooseWhatToSetUp: Story = { args: { state: setupSelection() } };
export const SetUpAuthenticator: Story = { args: { state: signInTotpSetup() } };
export const SetUpAuthenticatorWrongCode: Story = {
  args: { state: signInTotpSetup({ problem: problem('totp-setup-wrong-code') }) },
};
/** After a reload, or after the time was over. */
export const SetUpAuthenticatorWithNewKey: Story = {
  args: { state: signInTotpSetup({ totpSetupDetails: { ...totpSetupDetails, replacesEarlierKey: true } }) },
};
export const SetUpEmail: Story = { args: { state: emailSetup() } };
/** The screen of a custom challenge is in a chunk of its own. */
const lazy: Pick<Story, 'play'> = {
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('heading');
  },
};

export const CustomChallenge: Story = { ...lazy, args: { state: customChallenge() } };
export const CustomChallengeWithoutText: Story = { ...lazy, args: { state: customChallenge({ additionalInfo: {} }) } };
export const CustomChallengeBusy: Story = { ...lazy, args: { state: customChallenge({ busy: 'confirmSignIn' }) } };
/** The answer before can have been right or wrong. */
export const CustomChallengeAgain: Story = { ...lazy, args: { state: customChallenge({ round: 2 }) } };
export const CustomChallengeFailed: Story = {
  ...lazy,
  args: { state: customChallenge({ problem: problem('network', { offline: false }) }) },
};
export const CustomChallengeTimeOver: Story = {
  ...lazy,
  args: { state: customChallenge({ problem: problem('session-expired') }), secondsLeft: 0 },
};
export const CustomChallengeLongText: Story = {
  ...lazy,
  args: {
    state: customChallenge({
      additionalInfo: {
        question: `${'Which street did you live on when you were ten? '.repeat(6)}\n${'long'.repeat(40)}`,
      },
    }),
  },
};
/** `CUSTOM_WITHOUT_SRP`: the form asks for the name only. */
export const WithoutPassword: Story = { args: { asksPassword: false, onForgotPassword: fn() } };
export const PhoneLogin: Story = {
  args: { pool: { loginWith: 'phone' }, state: credentials({ problem: problem('wrong-credentials') }) },
};
export const NewPassword: Story = { args: { state: newPassword({ missingAttributes: ['email', 'phone_number'] }) } };
export const NewPasswordTooWeak: Story = {
  args: { state: newPassword({ problem: problem('password-too-weak', { rule: 'symbol' }) }) },
};
/** The device is no longer remembered, and the step explains that. */
export const CodeAfterDeviceWasForgotten: Story = { args: { state: smsCode(), challengeReason: 'forgotten' } };
export const AccountNotConfirmed: Story = { args: { state: { step: 'CONFIRM_SIGN_UP', username: 'ada' } } };
export const PasswordResetRequired: Story = { args: { state: { step: 'RESET_PASSWORD', username: 'ada' } } };
export const Done: Story = { args: { state: { step: 'DONE', username: 'ada', deviceRemembered: 'not-asked' } } };
export const DoneButNotRemembered: Story = {
  args: { state: { step: 'DONE', username: 'ada', deviceRemembered: 'failed' } },
};
/** The pool remembers every device, and could not be told not to. */
export const DoneButStillRemembered: Story = {
  args: { state: { step: 'DONE', username: 'ada', deviceRemembered: 'unwanted' } },
};
