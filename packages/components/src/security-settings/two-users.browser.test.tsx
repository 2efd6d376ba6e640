import '../testing/patient-tests.js';
import type { AuthClient } from '@cognito-mfa/core';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DeleteAccount } from '../delete-account/DeleteAccount.js';
import { DeviceList } from '../device-list/DeviceList.js';
import { SecuritySettings, TotpSetup } from '../index.js';
import { MfaPreferences } from '../mfa-preferences/MfaPreferences.js';
import { PasskeyList } from '../passkey-list/PasskeyList.js';
import { PasswordChange } from '../password-change/PasswordChange.js';
import { SecurityOverview } from '../security-overview/SecurityOverview.js';
import { SessionList } from '../session-list/SessionList.js';
import { confirmIdentity } from '../testing/confirm-identity.js';
import { password } from '../testing/emulated-app.js';
import { twoTabs } from '../testing/two-tabs.js';

afterEach(cleanup);

/** Parts of the settings, each with some of its buttons. */
const settings = [
  [
    'SecuritySettings',
    <SecuritySettings
      key="s"
      appName="Harbour"
      optionalParts={['overview', 'passkeys', 'password', 'delete-account']}
    />,
    [
      'Review verification methods',
      'Remove passkey Unnamed passkey',
      'Turn on email',
      'Sign out of Tablet of ann',
      'Forget Phone of ann',
      'Change password',
      'Delete account',
    ],
  ],
  ['MfaPreferences', <MfaPreferences key="m" />, ['Turn on email']],
  ['DeviceList', <DeviceList key="d" />, ['Remember this device', 'Forget Phone of ann']],
  ['TotpSetup', <TotpSetup key="t" appName="Harbour" />, ['Set up authenticator app']],
] as const;

/** Parts that say nothing of who the user is. */
const quiet = [
  ['SessionList', <SessionList key="l" />, ['Sign out of Tablet of ann', 'Sign out everywhere else']],
  [
    'PasskeyList',
    <PasskeyList key="k" />,
    ['Add a passkey', 'Rename Unnamed passkey', 'Remove passkey Unnamed passkey'],
  ],
  ['PasswordChange', <PasswordChange key="p" />, ['Change password']],
  [
    'PasswordChange after a reset',
    <PasswordChange key="r" isChanged />,
    ['Sign out everywhere else and forget other devices'],
  ],
  ['DeleteAccount', <DeleteAccount key="a" />, ['Delete account']],
  ['SecurityOverview', <SecurityOverview key="o" onReview={() => {}} />, ['Review verification methods']],
] as const;

/** The buttons that send nothing, so that the page does not notice who is signed in. */
const idle = /^(Not now|Review .+)$/;

/** Returns the text of the screen without the session. */
const text = () => document.querySelector('.cmk')?.textContent ?? '';
const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('.cmk button:not([disabled])')];
const nameOf = (button: HTMLButtonElement) => button.getAttribute('aria-label') ?? button.textContent ?? '';

async function annsScreen(element: ReactElement, expected: readonly string[]) {
  const tabs = await twoTabs();
  await tabs.signIn(tabs.client, 'ann');
  await tabs.client.associateWebAuthnCredential();
  tabs.show(element);
  await waitFor(() => expect(tabs.shown()).toBe('ann'));
  await waitFor(() => expect(document.querySelector('[aria-busy=true]')).toBeNull());
  await waitFor(() => expect(buttons().map(nameOf)).toEqual(expect.arrayContaining([...expected])));
  return tabs;
}

/** Everything that a button of the settings can change. */
async function accountOf(client: AuthClient): Promise<string> {
  const { sessions } = await client.listUserSessions();
  return JSON.stringify([
    await client.fetchMFAPreference(),
    await client.fetchDevices(),
    await client.fetchUserAttributes(),
    await client.listWebAuthnCredentials(),
    sessions.map(({ id }) => id),
  ]);
}

/** Fills in what a dialog or a form asks for, as somebody does before pressing its button. */
async function fillIn(): Promise<void> {
  const values: Record<string, string> = {
    currentPassword: password,
    newPassword: 'An0ther-Horse!',
    confirmation: 'delete',
  };
  const byType: Record<string, string> = { password, email: 'new@example.com', tel: '+15550100333', text: 'Mine' };
  const fields = 'dialog[open] input, .cmk form input:not([type=radio], [type=checkbox], [readonly])';
  for (const field of document.querySelectorAll<HTMLInputElement>(fields)) {
    const typed = values[field.name] ?? byType[field.type];
    if (typed && field.checkVisibility()) await userEvent.fill(field, typed);
  }
}

describe.each([...settings, ...quiet])('%s of ann', (_, element, expected) => {
  it('does nothing to bob, who has signed in in another tab, with any of its buttons', {
    timeout: 60_000,
  }, async () => {
    await annsScreen(element, expected);
    const names = [...new Set(buttons().map(nameOf))];
    cleanup();
    for (const name of names) {
      const tabs = await annsScreen(element, expected);
      await tabs.signIn(tabs.other, 'bob');
      const before = await accountOf(tabs.other);
      await userEvent.click(buttons().find((button) => nameOf(button) === name) as HTMLButtonElement);
      // A menu changes nothing by itself.
      const item = document.querySelector<HTMLElement>('[role=menuitem]:last-child');
      if (item) await userEvent.click(item);
      // Some buttons open a dialog or a form first.
      await fillIn();
      const next = document.querySelector<HTMLButtonElement>(
        'dialog[open] .cmk-button[data-variant=danger], dialog[open] button[type=submit], form button[type=submit]',
      );
      if (next) await userEvent.click(next);
      if (!idle.test(name)) await waitFor(() => expect([tabs.shown(), name]).toEqual(['bob', name]));
      expect(tabs.sentForAnother(), name).toEqual([]);
      expect(await accountOf(tabs.other), name).toBe(before);
      await expect(tabs.signIn(tabs.other, 'bob'), name).resolves.toMatchObject({ isSignedIn: true });
      if (!idle.test(name)) expect(text(), name).not.toContain('ann');
      cleanup();
    }
  });
});

describe.each(settings)('%s of ann', (_, element, expected) => {
  it('comes to life after a sign-in, and shows nothing of the user after the sign-out', async () => {
    const tabs = await twoTabs();
    tabs.show(element);
    await waitFor(() => expect(tabs.shown()).toBe('SIGNED_OUT'));
    expect(text()).not.toContain('ann');
    await tabs.signIn(tabs.client, 'ann');
    await waitFor(() => expect(tabs.shown()).toBe('ann'));
    const live = within(document.querySelector('.cmk') as HTMLElement);
    if (element.type === TotpSetup) {
      await userEvent.click(live.getByRole('button', { name: 'Set up authenticator app' }));
      await confirmIdentity();
      await live.findByText(/Can’t scan it/);
    } else if (element.type === DeviceList) await live.findByText('Phone of ann');
    else await live.findByText('+15550100111');
    const shown = text();
    await tabs.client.signOut();
    await waitFor(() => expect(tabs.shown()).toBe('SIGNED_OUT'));
    await waitFor(() => expect(text()).not.toBe(shown));
    expect(text()).not.toMatch(/ann|0111|Can’t scan/);
    await tabs.signIn(tabs.client, 'bob');
    await waitFor(() => expect(tabs.shown()).toBe('bob'));
    if (element.type === TotpSetup) live.getByRole('button', { name: 'Set up authenticator app' });
    else await screen.findByText(element.type === DeviceList ? 'Phone of bob' : '+15550100222');
  });

  it('follows when the page comes back from the back-forward cache', async () => {
    const tabs = await annsScreen(element, expected);
    await tabs.signIn(tabs.other, 'bob');
    expect(tabs.shown()).toBe('ann');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await waitFor(() => expect(tabs.shown()).toBe('bob'));
    await waitFor(() => expect(text()).not.toMatch(/ann|0111/));
    await tabs.other.signOut();
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(tabs.shown()).toBe('SIGNED_OUT'));
    await waitFor(() => expect(text()).not.toMatch(/bob|0222/));
    expect(tabs.sentForAnother()).toEqual([]);
  });
});

it('closes the question about a device of ann when she signs out', async () => {
  const tabs = await annsScreen(settings[2][1], settings[2][2]);
  await userEvent.click(screen.getByRole('button', { name: 'Forget Phone of ann' }));
  await screen.findByRole('dialog', { name: /Forget Phone of ann/ });
  await tabs.client.signOut();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await tabs.signIn(tabs.client, 'bob');
  await screen.findByText('Phone of bob');
  expect(screen.queryByRole('dialog')).toBeNull();
});
