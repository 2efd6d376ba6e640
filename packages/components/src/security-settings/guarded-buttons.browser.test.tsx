import '../testing/patient-tests.js';
import { MfaProvider, useStepUp } from '@cognito-mfa/hooks';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DeleteAccount } from '../delete-account/DeleteAccount.js';
import { DeviceList } from '../device-list/DeviceList.js';
import { MfaPreferences } from '../mfa-preferences/MfaPreferences.js';
import { PasskeyList } from '../passkey-list/PasskeyList.js';
import { PasskeyNudge } from '../passkey-nudge/PasskeyNudge.js';
import { PasswordChange } from '../password-change/PasswordChange.js';
import { SessionList } from '../session-list/SessionList.js';
import { confirmIdentity } from '../testing/confirm-identity.js';
import { type EmulatedApp, type emulatedApp, passkeyApp, password, username } from '../testing/emulated-app.js';
import { totpCode } from '../testing/totp-code.js';
import { SecuritySettings } from './SecuritySettings.js';
import { TotpSetup } from './TotpSetup.js';

/** Operations that change what proves the user, which devices are remembered, or that lock the user out. */
const changes = [
  'AssociateSoftwareToken',
  'VerifySoftwareToken',
  'SetUserMFAPreference',
  'UpdateUserAttributes',
  'GetUserAttributeVerificationCode',
  'VerifyUserAttribute',
  'UpdateDeviceStatus',
  'ForgetDevice',
  'ChangePassword',
  'RevokeUserSession',
  'DeleteUser',
  'StartWebAuthnRegistration',
  'CompleteWebAuthnRegistration',
  'DeleteWebAuthnCredential',
] as const;

interface Exception {
  readonly name: RegExp;
  /** The state that it holds in. Default: all. */
  readonly state?: string;
  readonly reason: string;
  /** What it sends all the same. */
  readonly sends?: (typeof changes)[number];
}

/** The buttons that do not ask first. A new button is guarded, or gets a reason here. */
const exceptions: readonly Exception[] = [
  { name: /^(.+> )?(Add|Change|Verify) (phone number|email address)$/, reason: 'opens a form, whose button asks' },
  { name: /^Delete account$/, state: 'DeleteAccount', reason: 'opens a form, whose button asks' },
  { name: /^Change password$/, reason: 'opens a form, which asks for the current password' },
  { name: /^Not now$/, reason: 'leaves without a change' },
  { name: /^Options for [a-z ]+$/, reason: 'opens a menu' },
  { name: /^Cancel$/, reason: 'leaves without a change' },
  { name: /^Copy key$/, reason: 'copies the key that the user asked for' },
  { name: /^Rename .+$/, reason: 'opens a form, whose name stays in this browser' },
  { name: /^Save name$/, reason: 'keeps a name in this browser' },
  { name: /^Remove passkey .+$/, reason: 'opens a confirmation' },
  { name: /^(Not now|Don’t ask again)$/, reason: 'closes a suggestion' },
  { name: /^Try again$/, reason: 'reads again' },
  { name: /^Sign out (everywhere else|of .+)$/, reason: 'opens a confirmation' },
  { name: /^Forget (this device|all other devices|.+ on .+)$/, reason: 'opens a confirmation' },
  {
    name: /^Forget$/,
    reason: 'makes the proof stronger: the next sign-in there asks for a second factor',
    sends: 'ForgetDevice',
  },
  {
    name: /^Stop remembering this device$/,
    reason: 'makes the proof stronger: the next sign-in here asks for a second factor',
    sends: 'UpdateDeviceStatus',
  },
];

interface State {
  readonly name: string;
  readonly user?: Parameters<typeof emulatedApp>[0];
  /** Brings the account into the state, before the screen is shown. */
  readonly prepare?: (app: EmulatedApp) => unknown;
  readonly screen: ReactNode;
  /** Brings the screen into the state. */
  readonly open?: (app: EmulatedApp) => Promise<unknown>;
  /** A button of the state, which tells that it is reached. */
  readonly shows: string;
}

const settings = <SecuritySettings appName="Harbour" />;
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

const withAuthenticator = ({ emulator }: EmulatedApp) => emulator.users.enableTotp(username);

async function withEveryFactor(app: EmulatedApp) {
  withAuthenticator(app);
  app.emulator.users.setMfaPreference(username, { totp: 'PREFERRED', sms: 'ENABLED', email: 'ENABLED' });
}

async function withUnverifiedNumber({ client }: EmulatedApp) {
  await client.updateUserAttribute({ userAttribute: { attributeKey: 'phone_number', value: '+15550100839' } });
}

const withPasskey = ({ client }: EmulatedApp) => client.associateWebAuthnCredential();

const remembered = ({ client }: EmulatedApp) => client.rememberDevice();

async function signedInElsewhere({ client }: EmulatedApp) {
  const other = await client.createCheckClient();
  await other.signIn({ username, password });
}

async function openTotpSetup() {
  await press('Set up authenticator app');
  await confirmIdentity();
  await screen.findByRole('link', { name: 'Open authenticator app' });
}

async function openFinish({ emulator }: EmulatedApp) {
  await openTotpSetup();
  emulator.faults.add({ kind: 'drop', operation: 'SetUserMFAPreference', times: 1 });
  const href = screen.getByRole('link', { name: 'Open authenticator app' }).getAttribute('href') ?? '';
  const code = await totpCode(new URL(href).searchParams.get('secret') ?? '');
  await userEvent.fill(screen.getByLabelText('Verification code'), code);
  await screen.findByRole('button', { name: 'Finish' });
}

async function openEnrolment() {
  await press('Add phone number');
  await screen.findByLabelText('Phone number');
}

async function openConfirmation() {
  await openEnrolment();
  await userEvent.fill(screen.getByLabelText('Phone number'), '+15550100839');
  await press('Send code');
  await confirmIdentity();
  await screen.findByLabelText('Verification code');
}

const choose = async (name: string) => userEvent.click(await screen.findByRole('radio', { name }));
const openChoice = () => choose('Ask me each time');

const states: readonly State[] = [
  { name: 'SecuritySettings, no factor', screen: settings, shows: 'Turn on email' },
  { name: 'SecuritySettings, no destination', user: {}, screen: settings, shows: 'Add phone number' },
  {
    name: 'SecuritySettings, an unverified number',
    user: {},
    prepare: withUnverifiedNumber,
    screen: settings,
    shows: 'Verify phone number',
  },
  {
    name: 'SecuritySettings, an authenticator',
    prepare: withAuthenticator,
    screen: settings,
    shows: 'Options for authenticator app',
  },
  {
    name: 'SecuritySettings, every factor',
    prepare: withEveryFactor,
    screen: settings,
    open: openChoice,
    shows: 'Save',
  },
  { name: 'SecuritySettings, this device', prepare: remembered, screen: settings, shows: 'Forget this device' },
  { name: 'SecuritySettings, set-up', screen: settings, open: openTotpSetup, shows: 'Copy key' },
  { name: 'SecuritySettings, the end of a set-up', screen: settings, open: openFinish, shows: 'Finish' },
  { name: 'SecuritySettings, enrolment', user: {}, screen: settings, open: openEnrolment, shows: 'Send code' },
  { name: 'SecuritySettings, its code', user: {}, screen: settings, open: openConfirmation, shows: 'Resend code' },
  {
    name: 'SecuritySettings, confirmation',
    prepare: remembered,
    screen: settings,
    open: () => press('Forget this device'),
    shows: 'Forget',
  },
  {
    name: 'SecuritySettings that did not load',
    prepare: ({ emulator }) => {
      for (const operation of ['GetUser', 'ListDevices', 'ListUserSessions'])
        emulator.faults.add({ kind: 'drop', operation, times: 2 });
    },
    screen: settings,
    shows: 'Try again',
  },
  { name: 'MfaPreferences, no destination', user: {}, screen: <MfaPreferences />, shows: 'Add email address' },
  {
    name: 'MfaPreferences, every factor',
    prepare: withEveryFactor,
    screen: <MfaPreferences />,
    open: openChoice,
    shows: 'Save',
  },
  { name: 'MfaPreferences, enrolment', user: {}, screen: <MfaPreferences />, open: openEnrolment, shows: 'Send code' },
  {
    name: 'MfaPreferences, its code',
    user: {},
    screen: <MfaPreferences />,
    open: openConfirmation,
    shows: 'Resend code',
  },
  { name: 'TotpSetup', screen: <TotpSetup />, shows: 'Set up authenticator app' },
  {
    name: 'TotpSetup as a replacement',
    prepare: withAuthenticator,
    screen: <TotpSetup isReplacement />,
    shows: 'Replace authenticator app',
  },
  { name: 'TotpSetup, its key', screen: <TotpSetup />, open: openTotpSetup, shows: 'Copy key' },
  { name: 'TotpSetup, its end', screen: <TotpSetup />, open: openFinish, shows: 'Finish' },
  { name: 'PasskeyList', screen: <PasskeyList />, shows: 'Add a passkey' },
  {
    name: 'PasskeyList, a passkey',
    prepare: withPasskey,
    screen: <PasskeyList />,
    shows: 'Remove passkey Unnamed passkey',
  },
  {
    name: 'PasskeyList, confirmation',
    prepare: withPasskey,
    screen: <PasskeyList />,
    open: () => press('Remove passkey Unnamed passkey'),
    shows: 'Remove',
  },
  {
    name: 'PasskeyList, a name',
    prepare: withPasskey,
    screen: <PasskeyList />,
    open: () => press('Rename Unnamed passkey'),
    shows: 'Save name',
  },
  { name: 'PasskeyNudge', screen: <PasskeyNudge />, shows: 'Don’t ask again' },
  { name: 'DeviceList', screen: <DeviceList />, shows: 'Remember this device' },
  { name: 'DeviceList, this device', prepare: remembered, screen: <DeviceList />, shows: 'Forget this device' },
  { name: 'SessionList', prepare: signedInElsewhere, screen: <SessionList />, shows: 'Sign out everywhere else' },
  {
    name: 'SessionList, confirmation',
    prepare: signedInElsewhere,
    screen: <SessionList />,
    open: () => press('Sign out everywhere else'),
    shows: 'Sign out',
  },
  { name: 'PasswordChange', screen: <PasswordChange />, shows: 'Change password' },
  {
    name: 'PasswordChange after a reset',
    prepare: signedInElsewhere,
    screen: <PasswordChange isChanged />,
    shows: 'Sign out everywhere else and forget other devices',
  },
  { name: 'DeleteAccount', screen: <DeleteAccount />, shows: 'Delete account' },
  {
    name: 'DeleteAccount, its form',
    screen: <DeleteAccount />,
    open: () => press('Delete account'),
    shows: 'Cancel',
  },
];

afterEach(cleanup);

/** Hands the end of the grant to the test. */
function Grant({ take }: { take: (revoke: () => void) => void }) {
  take(useStepUp().revoke);
  return null;
}

/** Shows a state. Opening it can take a check, so the grant is given back. */
async function show(state: State) {
  cleanup();
  localStorage.clear();
  const app = await passkeyApp(state.user);
  await app.client.signIn({ username, password });
  await state.prepare?.(app);
  let endGrant = () => {};
  const { container } = render(
    <MfaProvider client={app.client}>
      {state.screen}
      <Grant
        take={(revoke) => {
          endGrant = revoke;
        }}
      />
    </MfaProvider>,
  );
  await state.open?.(app);
  await screen.findByRole('button', { name: state.shows });
  await atRest(container);
  endGrant();
  app.sent.length = 0;
  return { ...app, container };
}

const atRest = (container: HTMLElement) =>
  waitFor(() => expect(container.querySelector('[data-busy], [aria-busy], [data-step="LOADING"]')).toBeNull());

const nameOf = (element: HTMLElement) => element.getAttribute('aria-label') ?? element.textContent ?? '';

/** Returns the names of all buttons, and those of the items of a menu as "button > item". */
async function namesOf(): Promise<string[]> {
  const names = screen.getAllByRole('button').map(nameOf);
  for (const menu of names.filter((name) => name.startsWith('Options for'))) {
    // A dialog can be in front of it.
    const button = screen.getByRole('button', { name: menu });
    if (button.getAttribute('aria-disabled')) continue;
    button.click();
    names.push(...(await screen.findAllByRole('menuitem')).map((item) => `${menu} > ${nameOf(item)}`));
    button.click();
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  }
  return names;
}

/** Finds a button, or an item of a menu, which it opens. */
async function find(name: string): Promise<HTMLElement | undefined> {
  const [menu, item] = name.split(' > ');
  if (!item) return screen.queryAllByRole('button', { name })[0];
  screen.getByRole('button', { name: menu as string }).click();
  return screen.findByRole('menuitem', { name: item });
}

const check = () => screen.queryByRole('dialog', { name: 'Confirm that it’s you' });

/** Fills in what the state asks for, as somebody does before pressing a button. A whole code submits itself. */
async function fillIn(): Promise<void> {
  const values = {
    'Phone number': '+15550100999',
    Email: 'mallory@example.com',
    'Verification code': '123456',
    'Type “delete” to confirm': 'delete',
  };
  for (const [label, value] of Object.entries(values)) {
    const field = screen.queryByLabelText(label);
    if (field) await userEvent.fill(field, value);
  }
}

describe.each(states)('a button of $name', (state) => {
  it('asks first, or has a reason not to', async () => {
    await show(state);
    const names = [...new Set(await namesOf())];
    expect(names).toContain(state.shows);
    for (const name of names) {
      const exception = exceptions.find((each) => each.name.test(name) && (each.state ?? state.name) === state.name);
      const { container, sent } = await show(state);
      if (!exception) await fillIn();
      const button = await find(name);
      if (!check() && button?.getAttribute('aria-disabled') !== 'true') button?.click();
      if (exception) await atRest(container);
      else await waitFor(() => expect(check(), `"${name}" neither asks first nor is an exception`).not.toBeNull());
      const allowed = sent.filter((operation) => operation !== exception?.sends);
      expect(
        allowed.filter((operation) => (changes as readonly string[]).includes(operation)),
        name,
      ).toEqual([]);
    }
  });
});

it('lets somebody at an unlocked screen change nothing', async () => {
  const doors: readonly (readonly [name: string, action: string, field?: string, text?: string])[] = [
    ['Options for authenticator app > Replace authenticator app', 'You are about to replace your authenticator app.'],
    ['Always use text message', 'You are about to change your preferred verification method.'],
    ['Ask me each time', 'You are about to change your preferred verification method.'],
    ['Options for authenticator app > Turn off authenticator app', 'You are about to turn off a verification method.'],
    ['Turn on email', 'You are about to turn on a verification method.'],
    ['Remember this device', 'You are about to remember this device.'],
    [
      'Options for email > Change email address',
      'You are about to change your email address.',
      'Email',
      'mallory@example.com',
    ],
    [
      'Options for text message > Change phone number',
      'You are about to change your phone number.',
      'Phone number',
      '+15550100999',
    ],
  ];
  for (const [name, action, field, text] of doors) {
    const prepare = (app: EmulatedApp) => {
      app.emulator.users.enableTotp(username);
      const others = field === 'Phone number' ? {} : ({ sms: 'ENABLED' } as const);
      app.emulator.users.setMfaPreference(username, { totp: 'PREFERRED', ...others });
    };
    const isChoice = /each time|Always/.test(name);
    const shows = isChoice ? 'Save' : (name.split(' > ')[0] as string);
    const { client, sent } = await show({
      name,
      prepare,
      screen: settings,
      shows,
      ...(isChoice && { open: () => choose(name) }),
    });
    const before = [await client.fetchMFAPreference(), await client.fetchUserAttributes()];
    (await find(isChoice ? 'Save' : name))?.click();
    if (field && text) {
      await userEvent.fill(await screen.findByLabelText(field), text);
      await press('Send code');
    }
    const dialog = await screen.findByRole('dialog', { name: 'Confirm that it’s you', description: action });
    await userEvent.fill(await within(dialog).findByLabelText('Password'), 'Wr0ng-Horse!');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Continue' }));
    await within(dialog).findByText('Incorrect username or password.');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(check()).toBeNull());
    expect([await client.fetchMFAPreference(), await client.fetchUserAttributes()]).toEqual(before);
    expect(sent.filter((operation) => (changes as readonly string[]).includes(operation))).toEqual([]);
  }
});
