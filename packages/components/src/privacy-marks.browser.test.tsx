import '@cognito-mfa/components/styles.css';
import { privacyMarks } from '@cognito-mfa/hooks';
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FactorEnrolmentView } from './factor-enrolment/FactorEnrolment.view.js';
import { MfaPreferencesView } from './mfa-preferences/MfaPreferences.view.js';
import { PasswordResetView } from './password-reset/PasswordReset.view.js';
import { CustomChallenge } from './sign-in/CustomChallenge.js';
import { SignInView } from './sign-in/SignIn.view.js';
import { SignInNotice } from './sign-in/SignInNotice.view.js';
import { SignUpView } from './sign-up/SignUp.view.js';
import { StepUpDialogView } from './step-up/StepUpDialog.view.js';
import { enrolmentEvents, none, resetEvents, signInEvents } from './testing/no-events.js';
import * as states from './testing/states.js';
import { TotpSetupView } from './totp-setup/TotpSetup.view.js';

afterEach(cleanup);

/** The mark that each recorder looks for, from its own documentation. */
const recorders = {
  Sentry: '[data-sentry-block]',
  Datadog: '[data-dd-privacy="hidden"]',
  LogRocket: '[data-private]',
  Hotjar: '[data-hj-suppress]',
  Clarity: '[data-clarity-mask="true"]',
  FullStory: '.fs-exclude',
  PostHog: '.ph-no-capture',
};

const signUpEvents = { onSignUp: none, onConfirm: none, onResendCode: none };

const screens: Readonly<Record<string, ReactElement>> = {
  credentials: <SignInView state={states.credentials()} defaultUsername="private" {...signInEvents} />,
  'signed in already': (
    <SignInNotice session={{ step: 'SIGNED_IN', user: { username: 'private', userId: 'sub' } }} onContinue={none} />
  ),
  'choice of a method': <SignInView state={states.selection({ username: 'private' })} {...signInEvents} />,
  'authenticator code': <SignInView state={states.totpCode({ username: 'private' })} {...signInEvents} />,
  'text message': (
    <SignInView
      state={states.smsCode({ username: 'private', codeDeliveryDetails: { destination: 'private' } })}
      {...signInEvents}
    />
  ),
  'authenticator setup of a sign-in': <SignInView state={states.signInTotpSetup()} {...signInEvents} />,
  'authenticator setup': (
    <TotpSetupView state={states.verifyTotp()} onSetUp={none} onVerify={none} onEnable={none} onCancel={none} />
  ),
  'new password': (
    <SignInView
      state={states.newPassword({ username: 'private', missingAttributes: ['email', 'phone_number'] })}
      {...signInEvents}
    />
  ),
  'custom challenge': (
    <CustomChallenge
      state={states.customChallenge({ username: 'private', additionalInfo: { question: 'private' } })}
      headingLevel={1}
      {...signInEvents}
    />
  ),
  'email setup': <SignInView state={states.emailSetup()} {...signInEvents} />,
  'sign-up': <SignUpView state={states.signUpDetails()} {...signUpEvents} />,
  'code of a sign-up': (
    <SignUpView state={states.confirmSignUp({ codeDeliveryDetails: { destination: 'private' } })} {...signUpEvents} />
  ),
  'password reset': <PasswordResetView state={states.resetUsername()} {...resetEvents} />,
  'code of a reset': (
    <PasswordResetView state={states.resetCode({ codeDeliveryDetails: { destination: 'private' } })} {...resetEvents} />
  ),
  'new number': <FactorEnrolmentView state={states.enterAttribute({ destination: 'private' })} {...enrolmentEvents} />,
  'code of a number': (
    <FactorEnrolmentView state={states.confirmAttribute({ destination: 'private' })} {...enrolmentEvents} />
  ),
  methods: (
    <MfaPreferencesView
      state={states.preferences({
        factors: states.factors.map((factor) => (factor.destination ? { ...factor, destination: 'private' } : factor)),
      })}
      onUpdate={none}
      onReload={none}
    />
  ),
  'step-up': (
    <StepUpDialogView
      state={{ step: 'ENTER_CREDENTIALS', username: 'private', busy: null, problem: null }}
      {...signInEvents}
      onConfirmPassword={none}
      onCancel={none}
    />
  ),
};

const { sharedSecret } = states.totpSetupDetails;
const secrets = new RegExp(`private|${sharedSecret}`);

/** Finds the elements that hold something private themselves: a text field, an attribute, a text, or a QR code. */
function privateElements(container: Element): readonly Element[] {
  return [...container.querySelectorAll('*')].filter((element) => {
    if (element.matches('input:not([type=checkbox], [type=radio]), svg[role=img], .cmk-otp-box')) return true;
    if (element.matches('.cmk-totp-secret-key, .cmk-totp-secret-key > *')) return true;
    const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const attributes = [...element.attributes].filter(({ name }) => name !== 'class');
    return [...texts, ...attributes].some(({ nodeValue }) => secrets.test(nodeValue ?? ''));
  });
}

describe('session recordings', () => {
  it.each(Object.entries(screens))('leave out what is private: %s', async (_name, view) => {
    const { container } = render(view);
    if (container.querySelector('.cmk-totp-key')) await screen.findByRole('img', { name: /QR code/ });
    const found = privateElements(container);
    expect(found.length).toBeGreaterThan(0);
    for (const element of found) {
      for (const [recorder, mark] of Object.entries(recorders)) {
        expect(element.closest(mark), `${recorder}: ${element.outerHTML.slice(0, 200)}`).not.toBeNull();
      }
    }
  });

  it('leave out a code as it is typed', async () => {
    const { container } = render(<SignInView state={states.smsCode()} {...signInEvents} />);
    await userEvent.type(screen.getByLabelText('Verification code'), '12345');
    const boxes = [...container.querySelectorAll('[data-char]')];
    expect(boxes).toHaveLength(5);
    for (const mark of Object.values(recorders)) expect(boxes.every((box) => box.closest(mark))).toBe(true);
  });

  it('leave out a password that is shown', async () => {
    render(<SignInView state={states.credentials()} {...signInEvents} />);
    const password = screen.getByLabelText('Password');
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(password.getAttribute('type')).toBe('text');
    for (const mark of Object.values(recorders)) expect(password.matches(mark)).toBe(true);
  });

  it('keep the rest of the page', () => {
    render(<SignInView state={states.smsCode()} {...signInEvents} />);
    const heading = screen.getByRole('heading');
    const submit = screen.getByRole('button', { name: 'Verify' });
    for (const mark of Object.values(recorders)) {
      expect([heading.closest(mark), submit.closest(mark)]).toEqual([null, null]);
    }
  });
});

describe('privacyMarks', () => {
  it('has every mark, beside a class of the app', () => {
    render(<p {...privacyMarks('mine')}>Text</p>);
    const text = screen.getByText('Text');
    for (const mark of [...Object.values(recorders), '.mine']) expect(text.matches(mark)).toBe(true);
  });
});
