import '@cognito-mfa/components/styles.css';
import { type PasswordChangeState, type Problem, problem, type SignInState } from '@cognito-mfa/core';
import { MfaProvider } from '@cognito-mfa/hooks';
import { act, cleanup } from '@testing-library/react';
import type { ReactElement } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeAll, describe, expect, it, type Mock, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DeleteAccountView } from './delete-account/DeleteAccount.view.js';
import { FactorEnrolmentView } from './factor-enrolment/FactorEnrolment.view.js';
import { MfaPreferencesView } from './mfa-preferences/MfaPreferences.view.js';
import { PasskeyListView } from './passkey-list/PasskeyList.view.js';
import { PasskeyNameForm } from './passkey-list/PasskeyNameForm.view.js';
import { PasswordChangeView } from './password-change/PasswordChange.view.js';
import { PasswordResetView } from './password-reset/PasswordReset.view.js';
import { CustomChallenge } from './sign-in/CustomChallenge.js';
import { SignIn } from './sign-in/SignIn.js';
import { SignInView } from './sign-in/SignIn.view.js';
import { SignUpView } from './sign-up/SignUp.view.js';
import { StepUpDialogView } from './step-up/StepUpDialog.view.js';
import { emulatedApp } from './testing/emulated-app.js';
import { enrolmentEvents, none, resetEvents, signInEvents } from './testing/no-events.js';
import * as states from './testing/states.js';
import { TotpSetupView } from './totp-setup/TotpSetup.view.js';

/** A change to the state of a screen. */
interface Change {
  readonly problem: Problem | null;
  readonly busy: never;
}

/** A screen with inputs: what is entered by accessible name, and what its event then receives. */
interface Row {
  /** Files whose forms or fields this row covers, from `src`. */
  readonly covers: readonly string[];
  readonly screen: (on: Mock, change?: Change) => ReactElement;
  /** Text to type by label. `true` checks a checkbox or a radio button. */
  readonly enter: Readonly<Record<string, string | true>>;
  readonly sent: readonly unknown[];
}

const signIn =
  (state: SignInState, event: keyof typeof signInEvents): Row['screen'] =>
  (on, change) => <SignInView state={{ ...state, ...change } as SignInState} {...signInEvents} {...{ [event]: on }} />;
const fields = ['ui/TextField.tsx', 'ui/CredentialFields.tsx'];

const rows: Readonly<Record<string, Row>> = {
  'sign-in: credentials': {
    covers: [...fields, 'sign-in/CredentialsStep.view.tsx'],
    screen: signIn(states.credentials(), 'onSignIn'),
    enter: { Username: ' ada ', Password: ' s3cret ' },
    sent: [{ username: 'ada', password: ' s3cret ' }],
  },
  'sign-in: credentials with another name filled in': {
    covers: ['sign-in/CredentialsStep.view.tsx'],
    screen: (on, change) => (
      <SignInView state={states.credentials(change)} {...signInEvents} defaultUsername="bob" onSignIn={on} />
    ),
    enter: { Username: 'ada', Password: 's3cret' },
    sent: [{ username: 'ada', password: 's3cret' }],
  },
  'sign-in: code of a text message': {
    covers: ['otp-field/OtpField.tsx', 'sign-in/CodeStep.view.tsx', 'sign-in/RememberDevice.tsx'],
    screen: signIn(states.smsCode(), 'onConfirm'),
    enter: { 'Remember this device': true, 'Verification code': '12 34 56' },
    sent: ['123456', { rememberDevice: true }],
  },
  'verification methods: what a sign-in asks for': {
    covers: ['mfa-preferences/SignInPreference.view.tsx'],
    screen: (on, change) => (
      <MfaPreferencesView
        state={states.preferences({ ...change, factors: states.nonePreferred })}
        onUpdate={on}
        onReload={() => undefined}
      />
    ),
    enter: { 'Always use text message': true },
    sent: [{ sms: 'PREFERRED' }],
  },
  'sign-in: authenticator app': {
    covers: ['sign-in/ChallengeSteps.view.tsx'],
    screen: signIn(states.signInTotpSetup(), 'onConfirm'),
    enter: { 'Verification code': '123456' },
    sent: ['123456'],
  },
  'sign-in: email address': {
    covers: ['sign-in/ChallengeSteps.view.tsx'],
    screen: signIn(states.emailSetup(), 'onConfirm'),
    enter: { Email: 'ada@example.com' },
    sent: ['ada@example.com'],
  },
  'sign-in: new password': {
    covers: ['sign-in/ChallengeSteps.view.tsx'],
    screen: signIn(states.newPassword({ missingAttributes: ['email', 'custom:team'] }), 'onConfirm'),
    enter: { 'New password': 'Corr3ct-Horse!', Email: 'ada@example.com', team: 'red' },
    sent: ['Corr3ct-Horse!', { userAttributes: { email: 'ada@example.com', 'custom:team': 'red' } }],
  },
  'sign-in: custom challenge': {
    covers: ['sign-in/CustomChallenge.tsx'],
    screen: (on, change) => (
      <CustomChallenge state={states.customChallenge(change)} headingLevel={1} {...signInEvents} onConfirm={on} />
    ),
    enter: { Answer: ' 5 ' },
    sent: ['5'],
  },
  'sign-in: without a password': {
    covers: ['sign-in/CredentialsStep.view.tsx'],
    screen: (on, change) => (
      <SignInView state={states.credentials(change)} {...signInEvents} asksPassword={false} onSignIn={on} />
    ),
    enter: { Username: 'ada' },
    sent: [{ username: 'ada', password: '' }],
  },
  'sign-up: details': {
    covers: ['sign-up/SignUpDetailsStep.view.tsx', 'attributes/AttributeField.tsx', 'ui/NewPasswordField.tsx'],
    screen: (on, change) => (
      <SignUpView state={states.signUpDetails(change)} onSignUp={on} onConfirm={none} onResendCode={none} />
    ),
    enter: { Username: 'ada', Email: 'ada@example.com', 'Phone number': '+44 20 7946 0018', Password: 's3cret' },
    sent: [{ username: 'ada', password: 's3cret', email: 'ada@example.com', phoneNumber: '+442079460018' }],
  },
  'sign-up: details of a pool that signs in with email': {
    covers: ['sign-up/SignUpDetailsStep.view.tsx'],
    screen: (on, change) => (
      <SignUpView
        state={states.signUpDetails(change)}
        pool={states.emailPool}
        extraFields={[{ name: 'custom:team', label: 'Team' }]}
        onSignUp={on}
        onConfirm={none}
        onResendCode={none}
      />
    ),
    enter: { Email: 'ada@example.com', 'First name': ' Ada ', Team: 'red', Password: 's3cret' },
    sent: [
      {
        username: 'ada@example.com',
        password: 's3cret',
        email: 'ada@example.com',
        userAttributes: { given_name: 'Ada', 'custom:team': 'red' },
      },
    ],
  },
  'sign-up: code': {
    covers: ['confirm-sign-up/ConfirmSignUpStep.view.tsx'],
    screen: (on, change) => (
      <SignUpView state={states.confirmSignUp(change)} onSignUp={none} onConfirm={on} onResendCode={none} />
    ),
    enter: { 'Verification code': '123456' },
    sent: ['123456'],
  },
  'password reset: username': {
    covers: ['password-reset/ResetUsernameStep.view.tsx'],
    screen: (on, change) => (
      <PasswordResetView
        state={states.resetUsername({ username: '', ...change })}
        {...resetEvents}
        onResetPassword={on}
      />
    ),
    enter: { Username: ' ada ' },
    sent: ['ada'],
  },
  'password reset: code': {
    covers: ['password-reset/ResetCodeStep.view.tsx'],
    screen: (on, change) => <PasswordResetView state={states.resetCode(change)} {...resetEvents} onConfirm={on} />,
    enter: { 'Verification code': '123456', 'New password': 'Corr3ct-Horse!' },
    sent: [{ confirmationCode: '123456', newPassword: 'Corr3ct-Horse!' }],
  },
  'password change': {
    covers: ['password-change/PasswordChange.view.tsx'],
    screen: (on, change) => (
      <PasswordChangeView
        state={{ step: 'ENTER_PASSWORDS', busy: null, problem: null, ...change } as PasswordChangeState}
        isOpen
        username="ada"
        onOpen={none}
        onCancel={none}
        onUpdatePassword={on}
        onSecureOthers={none}
        onSkip={none}
      />
    ),
    enter: { 'Current password': ' s3cret ', 'New password': 'Corr3ct-Horse!' },
    sent: [{ oldPassword: ' s3cret ', newPassword: 'Corr3ct-Horse!' }],
  },
  'passkey: name': {
    covers: ['passkey-list/PasskeyNameForm.view.tsx'],
    screen: (on, change) => (
      <PasskeyNameForm name="" busy={change?.busy != null} onRename={(name) => on(name)} onCancel={none} />
    ),
    enter: { 'Passkey name': ' My laptop ' },
    sent: ['My laptop'],
  },
  'passkeys: second step': {
    covers: ['passkey-list/SecondStep.view.tsx'],
    screen: (on, change) => (
      <PasskeyListView
        state={states.passkeyList()}
        secondStep={{ isOn: false, busy: change?.busy != null, problem: change?.problem ?? null }}
        onAdd={none}
        onRename={none}
        onRemove={none}
        onSecondStep={on}
        onReload={none}
      />
    ),
    enter: { 'Use passkeys as your second step': true },
    sent: [true],
  },
  'deletion of the account': {
    covers: ['delete-account/DeleteAccount.view.tsx'],
    screen: (on, change) => (
      <DeleteAccountView
        isOpen
        busy={change?.busy != null}
        problem={change?.problem ?? null}
        onOpen={none}
        onDelete={() => on()}
        onCancel={none}
      />
    ),
    enter: { 'Type “delete” to confirm': 'Delete' },
    sent: [],
  },
  'enrolment: phone number': {
    covers: ['factor-enrolment/EnterAttributeStep.view.tsx'],
    screen: (on, change) => (
      <FactorEnrolmentView state={states.enterAttribute(change)} {...enrolmentEvents} onSubmitAttribute={on} />
    ),
    enter: { 'Phone number': '+44 20 7946 0018' },
    sent: ['+44 20 7946 0018'],
  },
  'enrolment: email address': {
    covers: ['factor-enrolment/EnterAttributeStep.view.tsx'],
    screen: (on, change) => (
      <FactorEnrolmentView
        state={states.enterAttribute({ mfaType: 'EMAIL', destination: 'old@example.com', ...change })}
        {...enrolmentEvents}
        onSubmitAttribute={on}
      />
    ),
    enter: { Email: 'ada@example.com' },
    sent: ['ada@example.com'],
  },
  'enrolment: code': {
    covers: ['factor-enrolment/ConfirmAttributeStep.view.tsx'],
    screen: (on, change) => (
      <FactorEnrolmentView state={states.confirmAttribute(change)} {...enrolmentEvents} onConfirm={on} />
    ),
    enter: { 'Verification code': '123456' },
    sent: ['123456'],
  },
  'authenticator app: code': {
    covers: ['totp-setup/TotpSetup.view.tsx'],
    screen: (on, change) => (
      <TotpSetupView state={states.verifyTotp(change)} onSetUp={none} onVerify={on} onEnable={none} onCancel={none} />
    ),
    enter: { 'Verification code': '123456' },
    sent: ['123456'],
  },
  'step-up: password': {
    covers: ['step-up/PasswordCheck.view.tsx'],
    screen: (on, change) => (
      <StepUpDialogView
        state={{ step: 'ENTER_CREDENTIALS', username: 'ada', busy: null, problem: null, ...change }}
        {...signInEvents}
        onConfirmPassword={on}
        onCancel={none}
      />
    ),
    enter: { Password: ' s3cret ' },
    sent: [' s3cret '],
  },
};

/** Renders a screen as a server does and puts it into the page. `hydrate` brings it to life. */
function serve(screen: ReactElement) {
  host = document.createElement('div');
  host.innerHTML = renderToString(screen);
  // A server renders the dialog closed, but nobody can type into that.
  host.querySelector('dialog')?.setAttribute('open', '');
  document.body.append(host);
  const errors: unknown[] = [];
  return {
    hydrate: () =>
      act(async () => {
        host?.querySelector('dialog')?.removeAttribute('open');
        root = hydrateRoot(host as HTMLElement, screen, { onRecoverableError: (error) => errors.push(error) });
      }),
    show: (next: ReactElement) => act(async () => root?.render(next)),
    errors,
  };
}

let host: HTMLElement | undefined;
let root: Root | undefined;
afterEach(() => {
  act(() => root?.unmount());
  host?.remove();
  root = undefined;
  cleanup();
});

function input(label: string): HTMLInputElement {
  const found = [...(host?.querySelectorAll('input') ?? [])].find(
    (each) => each.labels?.[0]?.querySelector('.cmk-preference-label')?.textContent === label || nameOf(each) === label,
  );
  if (!found) throw new Error(`No field is named "${label}".`);
  return found;
}

const nameOf = ({ labels }: HTMLInputElement) => labels?.[0]?.textContent;

async function enter(values: Row['enter']): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    const field = input(label);
    if (value === true) await userEvent.click(field);
    else {
      field.focus();
      field.select();
      await userEvent.keyboard(value);
    }
  }
}

function standing(values: Row['enter']) {
  return Object.keys(values).map((label) => {
    const { type, checked, value } = input(label);
    return type === 'checkbox' || type === 'radio' ? checked : value;
  });
}

/** The start of a field in the source of a component. */
const isInput =
  /<(?:input|select|textarea|TextField|LoginField|NewPasswordField|AttributeField|PasswordField|CodeField|OtpField)\b/;

describe('every form', () => {
  it('has a row in this table', () => {
    const sources = import.meta.glob<string>(
      ['./**/*.tsx', '!./**/*.test.tsx', '!./**/*.stories.tsx', '!./testing/**'],
      {
        query: '?raw',
        import: 'default',
        eager: true,
      },
    );
    const withInputs = Object.entries(sources)
      .filter(([file, source]) => !file.includes('/testing/') && isInput.test(source))
      .map(([file]) => file.slice(2));
    const covered = new Set(Object.values(rows).flatMap(({ covers }) => covers));
    expect(withInputs.filter((file) => !covered.has(file))).toEqual([]);
    expect([...covered].filter((file) => !withInputs.includes(file))).toEqual([]);
  });

  it('reads no field from state', () => {
    const sources = import.meta.glob<string>('./**/*.tsx', { query: '?raw', import: 'default', eager: true });
    const controlled = Object.entries(sources)
      .filter(([, source]) =>
        /<(?:TextField|LoginField|NewPasswordField|AttributeField|PasswordField|CodeField)\b[^>]*?\s(?:value|checked)=/.test(
          source,
        ),
      )
      .map(([file]) => file);
    expect(controlled).toEqual([]);
  });

  it.each(Object.entries(rows))('%s: sends what was entered before hydration', async (_name, row) => {
    const on = vi.fn();
    const { hydrate, errors } = serve(row.screen(on));
    await enter(row.enter);
    await hydrate();
    await userEvent.keyboard('{Enter}');
    expect(on.mock.calls).toEqual([row.sent]);
    expect(errors).toEqual([]);
  });

  it.each(Object.entries(rows))('%s: sends what a script fills in without an event', async (_name, row) => {
    const on = vi.fn();
    const { hydrate } = serve(row.screen(on));
    for (const [label, value] of Object.entries(row.enter)) {
      const field = input(label);
      if (value === true) field.checked = true;
      else field.value = value;
    }
    await hydrate();
    input(Object.keys(row.enter)[0] as string).focus();
    await userEvent.keyboard('{Enter}');
    expect(on.mock.calls).toEqual([row.sent]);
  });

  it.each(Object.entries(rows))('%s: Enter before hydration sends nothing and empties nothing', async (_name, row) => {
    const on = vi.fn();
    const { hydrate } = serve(row.screen(on));
    await enter(row.enter);
    const { href } = location;
    const before = standing(row.enter);
    await userEvent.keyboard('{Enter}');
    expect(location.href).toBe(href);
    expect(standing(row.enter)).toEqual(before);
    await hydrate();
    await userEvent.keyboard('{Enter}');
    expect(on.mock.calls).toEqual([row.sent]);
  });

  it.each(Object.entries(rows))('%s: keeps what was entered while busy and with an error', async (_name, row) => {
    const on = vi.fn();
    const { hydrate, show } = serve(row.screen(on));
    await hydrate();
    await enter(row.enter);
    const before = standing(row.enter);
    await show(row.screen(on, { busy: 'anything' as never, problem: null }));
    await show(row.screen(on, { busy: null as never, problem: problem('service') }));
    expect(standing(row.enter)).toEqual(before);
  });
});

describe('a whole sign-in', () => {
  let client: Awaited<ReturnType<typeof emulatedApp>>['client'];
  beforeAll(async () => {
    ({ client } = await emulatedApp());
  });

  it('carries the name that was typed before hydration to the reset of the password', async () => {
    const onForgotPassword = vi.fn();
    const { hydrate } = serve(
      <MfaProvider client={client}>
        <SignIn onForgotPassword={onForgotPassword} />
      </MfaProvider>,
    );
    await enter({ Username: 'ada' });
    await hydrate();
    await userEvent.click(
      [...(host?.querySelectorAll('button') ?? [])].find(
        ({ textContent }) => textContent === 'Forgot your password?',
      ) as Element,
    );
    expect(onForgotPassword).toHaveBeenCalledExactlyOnceWith('ada');
  });
});
