import { problem } from '@cognito-mfa/core';
import { MfaProvider } from '@cognito-mfa/hooks';
import { cleanup, render, screen } from '@testing-library/react';
import { type ComponentProps, type ComponentType, createElement, createRef, type ElementType } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DeviceRow } from './device-list/DeviceRow.view.js';
import * as library from './index.js';
import { MfaFactorRow } from './mfa-preferences/MfaFactorRow.view.js';
import { CodeField } from './otp-field/CodeField.js';
import { PasskeyRow } from './passkey-list/PasskeyRow.view.js';
import { SessionRow } from './session-list/SessionRow.view.js';
import { CustomChallenge } from './sign-in/CustomChallenge.js';
import { emulatedApp } from './testing/emulated-app.js';
import {
  credentials,
  customChallenge,
  deviceList,
  devices,
  enterAttribute,
  factors,
  now,
  passkeyList,
  passkeys,
  preferences,
  resetUsername,
  sessionList,
  sessions,
  signUpDetails,
  totpSetupDetails,
  verifyTotp,
} from './testing/states.js';
import { TotpKey } from './totp-setup/TotpKey.view.js';
import { Button } from './ui/Button.js';
import { ConfirmDialog } from './ui/ConfirmDialog.js';
import { PasswordField } from './ui/CredentialFields.js';
import type { PartName } from './ui/Part.js';
import { ProblemMessage } from './ui/ProblemMessage.js';
import { TextField } from './ui/TextField.js';

const {
  ComponentsProvider,
  DeleteAccount,
  DeleteAccountView,
  DeviceList,
  DeviceListView,
  FactorEnrolmentView,
  MfaPreferences,
  MfaPreferencesView,
  MfaTypePicker,
  OtpField,
  PasskeyList,
  PasskeyListView,
  PasskeyNudgeView,
  PasswordChange,
  PasswordChangeView,
  PasswordReset,
  PasswordResetView,
  RecoveryHelp,
  RememberDevice,
  SecurityOverview,
  SecurityOverviewView,
  SecuritySettings,
  SessionList,
  SessionListView,
  SignIn,
  SignInView,
  SignUp,
  SignUpView,
  StepUpDialog,
  StepUpGuard,
  StepUpDialogView,
  TotpSetup,
  TotpSetupView,
} = library;

type Provider = 'ComponentsProvider' | 'MessagesProvider';
/** Components that render nothing until something is due. Their views have rows. */
type Silent = 'PasskeyNudge';
type PublicName = {
  [Name in keyof typeof library]: Name extends Capitalize<Name> ? Name : never;
}[keyof typeof library];

/** Props that reach the markup. `lang` stands for the props that a component passes on as they are. */
type Passed<Type extends ElementType> = Extract<'className' | 'style' | 'lang' | 'ref', keyof ComponentProps<Type>>;

/** Selector of the element that takes each prop. A component that has such a prop cannot leave it out. */
type Targets<Type extends ElementType> = { readonly [Prop in Passed<Type>]: string };

function row<Type extends ElementType>(
  component: Type,
  props: ComponentProps<Type>,
  root: string,
  ...[targets]: Passed<Type> extends never ? [] : [Targets<Type>]
) {
  const { className, style, lang, ref }: Partial<Targets<ElementType>> = targets ?? {};
  return { component: component as ElementType, props: props as object, root, className, style, lang, ref };
}

const on = () => undefined;
const signInEvents = {
  onSignIn: on,
  onConfirm: on,
  onSelectMfaType: on,
  onResendCode: on,
  onTryAnotherWay: on,
  onStartOver: on,
};

/** Every public component and every part. A new export or a new part without a row does not compile. */
const rows: Readonly<Record<Exclude<PublicName, Provider | Silent> | PartName, ReturnType<typeof row>>> = {
  Button: row(Button, { children: 'Go' }, 'button.cmk-button', {
    className: '.cmk-button',
    style: '.cmk-button',
    lang: '.cmk-button',
  }),
  ConfirmDialog: row(
    ConfirmDialog,
    { isOpen: true, title: 'Forget?', description: 'Gone.', confirmLabel: 'Forget', onConfirm: on, onCancel: on },
    'dialog.cmk-dialog',
  ),
  CustomChallenge: row(
    CustomChallenge,
    { state: customChallenge(), headingLevel: 2, ...signInEvents } as ComponentProps<typeof CustomChallenge>,
    '.cmk-custom-challenge',
  ),
  DeleteAccount: row(DeleteAccount, {}, '.cmk-delete-account'),
  DeleteAccountView: row(
    DeleteAccountView,
    { isOpen: true, busy: false, problem: null, onOpen: on, onDelete: on, onCancel: on },
    '.cmk-delete-account',
  ),
  DeviceList: row(DeviceList, {}, 'section.cmk-device-list'),
  DeviceListView: row(
    DeviceListView,
    {
      state: deviceList(),
      now,
      onRemember: on,
      onForget: on,
      onForgetOthers: on,
      onRetryForgetting: on,
      onLoadMore: on,
      onReload: on,
    },
    'section.cmk-device-list',
  ),
  DeviceRow: row(
    DeviceRow,
    { device: devices[0], now, busy: false, pending: false, onForget: on } as ComponentProps<typeof DeviceRow>,
    'li.cmk-list-item',
  ),
  FactorEnrolmentView: row(
    FactorEnrolmentView,
    {
      state: enterAttribute(),
      onSubmitAttribute: on,
      onConfirm: on,
      onResendCode: on,
      onChangeAttribute: on,
      onEnable: on,
      onCancel: on,
    },
    '.cmk-panel',
  ),
  MfaFactorRow: row(
    MfaFactorRow,
    { factor: factors[0], busy: null, onUpdate: on } as ComponentProps<typeof MfaFactorRow>,
    'li.cmk-list-item',
  ),
  MfaPreferences: row(MfaPreferences, {}, 'section.cmk-mfa-preferences'),
  MfaPreferencesView: row(
    MfaPreferencesView,
    { state: preferences(), onUpdate: on, onReload: on },
    'section.cmk-mfa-preferences',
  ),
  MfaTypePicker: row(MfaTypePicker, { mfaTypes: ['TOTP', 'SMS'], label: 'Method', onSelect() {} }, 'ul.cmk-picker'),
  OtpField: row(OtpField, { label: 'Code' }, '.cmk-otp-field', {
    className: '.cmk-otp-field',
    style: '.cmk-otp-input',
    lang: '.cmk-otp-input',
    ref: '.cmk-otp-input',
  }),
  PasskeyList: row(PasskeyList, {}, 'section.cmk-passkey-list'),
  PasskeyListView: row(
    PasskeyListView,
    { state: passkeyList(), onAdd: on, onRename: on, onRemove: on, onReload: on },
    'section.cmk-passkey-list',
  ),
  PasskeyNudgeView: row(PasskeyNudgeView, { onAdd: on, onLater: on, onDontAskAgain: on }, 'section.cmk-passkey-nudge'),
  PasskeyRow: row(
    PasskeyRow,
    { passkey: passkeys[0], busy: null, pending: false, onRename: on, onRemove: on } as ComponentProps<
      typeof PasskeyRow
    >,
    'li.cmk-list-item',
  ),
  PasswordField: row(PasswordField, { label: 'Password' }, '.cmk-field', {
    className: '.cmk-field',
    style: '.cmk-input',
    lang: '.cmk-input',
  }),
  PasswordChange: row(PasswordChange, {}, '.cmk-password-change'),
  PasswordChangeView: row(
    PasswordChangeView,
    {
      state: { step: 'ENTER_PASSWORDS', busy: null, problem: null },
      isOpen: true,
      username: 'ada',
      onOpen: on,
      onCancel: on,
      onUpdatePassword: on,
      onSecureOthers: on,
      onSkip: on,
    },
    '.cmk-password-change',
  ),
  PasswordReset: row(PasswordReset, {}, '.cmk-password-reset'),
  PasswordResetView: row(
    PasswordResetView,
    {
      state: resetUsername(),
      onResetPassword: on,
      onHaveCode: on,
      onConfirm: on,
      onResendCode: on,
      onStartOver: on,
    },
    '.cmk-password-reset',
  ),
  ProblemMessage: row(ProblemMessage, { problem: problem('service') }, '.cmk-problem'),
  RecoveryHelp: row(RecoveryHelp, { children: 'Call us' }, 'details.cmk-recovery'),
  RememberDevice: row(RememberDevice, { checked: false, onChange: on }, '.cmk-remember'),
  SecurityOverview: row(SecurityOverview, {}, 'section.cmk-security-overview'),
  SecurityOverviewView: row(
    SecurityOverviewView,
    { state: { step: 'READY', strengths: ['second-factor'], weaknesses: [] }, onReload: on },
    'section.cmk-security-overview',
  ),
  SecuritySettings: row(SecuritySettings, {}, '.cmk-security-settings'),
  SessionList: row(SessionList, {}, 'section.cmk-session-list'),
  SessionListView: row(
    SessionListView,
    {
      state: sessionList(),
      now,
      onSignOut: on,
      onSignOutOthers: on,
      onRetryRevoking: on,
      onLoadMore: on,
      onReload: on,
    },
    'section.cmk-session-list',
  ),
  SessionRow: row(
    SessionRow,
    { session: sessions[0], now, busy: false, pending: false, onSignOut: on } as ComponentProps<typeof SessionRow>,
    'li.cmk-list-item',
  ),
  SignIn: row(SignIn, {}, '.cmk-sign-in'),
  SignInView: row(SignInView, { state: credentials(), ...signInEvents }, '.cmk-sign-in'),
  SignUp: row(SignUp, {}, '.cmk-sign-up'),
  SignUpView: row(
    SignUpView,
    { state: signUpDetails(), onSignUp: on, onConfirm: on, onResendCode: on },
    '.cmk-sign-up',
  ),
  StepUpDialog: row(StepUpDialog, {}, 'dialog.cmk-step-up'),
  StepUpGuard: row(StepUpGuard, { children: null }, 'dialog.cmk-step-up'),
  StepUpDialogView: row(
    StepUpDialogView,
    { state: { step: 'IDLE' }, ...signInEvents, onConfirmPassword: on, onCancel: on },
    'dialog.cmk-step-up',
  ),
  TextField: row(TextField, { label: 'Name' }, '.cmk-field', {
    className: '.cmk-field',
    style: '.cmk-input',
    lang: '.cmk-input',
  }),
  TotpKey: row(TotpKey, { details: totpSetupDetails, appName: 'Harbour' }, '.cmk-totp-key'),
  TotpSetup: row(TotpSetup, {}, '.cmk-totp-setup'),
  TotpSetupView: row(
    TotpSetupView,
    { state: verifyTotp(), onSetUp: on, onVerify: on, onEnable: on, onCancel: on },
    '.cmk-totp-setup',
  ),
};

/** Elements that render each part. An app replaces the `OtpField` of the steps, not one that it renders itself. */
const parts: Readonly<Record<PartName, { component: ElementType; props: object; root: string }>> = {
  Button: rows.Button,
  ConfirmDialog: rows.ConfirmDialog,
  // The part is within the element that keeps the focus.
  CustomChallenge: { ...rows.CustomChallenge, root: 'form.cmk-step' },
  DeviceRow: rows.DeviceRow,
  MfaFactorRow: rows.MfaFactorRow,
  MfaTypePicker: rows.MfaTypePicker,
  OtpField: row(CodeField, { problem: null } as ComponentProps<typeof CodeField>, '.cmk-otp-field', {
    className: '.cmk-otp-field',
    style: '.cmk-otp-input',
    lang: '.cmk-otp-input',
  }),
  PasskeyRow: rows.PasskeyRow,
  PasswordField: rows.PasswordField,
  ProblemMessage: rows.ProblemMessage,
  RecoveryHelp: rows.RecoveryHelp,
  RememberDevice: rows.RememberDevice,
  SessionRow: rows.SessionRow,
  TextField: rows.TextField,
  TotpKey: rows.TotpKey,
};

const Around = ({ Default, ...props }: { Default: ComponentType }) => (
  <section>
    <Default {...props} />
  </section>
);

let client: Awaited<ReturnType<typeof emulatedApp>>['client'];
beforeAll(async () => {
  ({ client } = await emulatedApp());
});
afterEach(cleanup);

function show(component: ElementType, props: object, components: library.ComponentOverrides = {}) {
  const { container } = render(
    <MfaProvider client={client}>
      <ComponentsProvider components={components}>{createElement(component, props)}</ComponentsProvider>
    </MfaProvider>,
  );
  return container;
}

const withTarget = (prop: 'className' | 'style' | 'lang' | 'ref') =>
  Object.entries(rows).flatMap(([name, { [prop]: selector, ...each }]) =>
    selector ? [{ name, selector, ...each }] : [],
  );

describe('every component', () => {
  it('has a row in this table', () => {
    const components = Object.keys(library).filter(
      (name) => /^[A-Z]/.test(name) && !/(Provider|^PasskeyNudge)$/.test(name),
    );
    expect(Object.keys(rows)).toEqual(expect.arrayContaining(components));
  });

  it.each(Object.entries(rows))(
    '%s renders its outermost element with its class',
    (_name, { component, props, root }) => {
      expect(show(component, props).firstElementChild?.matches(root)).toBe(true);
    },
  );

  it.each(withTarget('className'))('$name adds className to its own class', ({ component, props, selector }) => {
    const element = show(component, { ...props, className: 'mine' }).querySelector('.mine');
    expect(element?.matches(selector)).toBe(true);
  });

  it.each(withTarget('style'))('$name passes style on', ({ component, props, selector }) => {
    const container = show(component, { ...props, style: { letterSpacing: '3px' } });
    expect(container.querySelector<HTMLElement>('[style]')?.matches(selector)).toBe(true);
  });

  it.each(withTarget('lang'))('$name passes other props on', ({ component, props, selector }) => {
    const container = show(component, { ...props, lang: 'la' });
    expect(container.querySelector('[lang="la"]')?.matches(selector)).toBe(true);
  });

  it.each(withTarget('ref'))('$name passes its ref on', ({ component, props, selector }) => {
    const ref = createRef<Element>();
    show(component, { ...props, ref });
    expect(ref.current?.matches(selector)).toBe(true);
  });
});

describe('every part', () => {
  it.each(Object.entries(parts))('%s is replaced by the component of the app', (name, { component, props, root }) => {
    const container = show(component, props, { [name]: () => <p>Mine</p> });
    expect(screen.getByText('Mine')).toBeTruthy();
    expect(container.querySelector(root)).toBeNull();
  });

  it.each(Object.entries(parts))('%s is passed to its replacement as Default', (name, { component, props, root }) => {
    const container = show(component, props, { [name]: Around });
    expect(container.querySelector(`section > ${root}`)).not.toBeNull();
  });
});
