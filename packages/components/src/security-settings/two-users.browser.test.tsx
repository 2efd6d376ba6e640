import '../testing/patient-tests.js';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DeviceList } from '../device-list/DeviceList.js';
import { SecuritySettings, TotpSetup } from '../index.js';
import { MfaPreferences } from '../mfa-preferences/MfaPreferences.js';
import { confirmIdentity } from '../testing/confirm-identity.js';
import { password } from '../testing/emulated-app.js';
import { twoTabs } from '../testing/two-tabs.js';

afterEach(cleanup);

const settings = [
  ['SecuritySettings', <SecuritySettings key="s" appName="Harbour" />],
  ['MfaPreferences', <MfaPreferences key="m" />],
  ['DeviceList', <DeviceList key="d" />],
  ['TotpSetup', <TotpSetup key="t" appName="Harbour" />],
] as const;

/** Returns the text of the screen without the session. */
const text = () => document.querySelector('.cmk')?.textContent ?? '';
const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('.cmk button:not([disabled])')];
const nameOf = (button: HTMLButtonElement) => button.getAttribute('aria-label') ?? button.textContent ?? '';

async function annsScreen(element: (typeof settings)[number][1]) {
  const tabs = await twoTabs();
  await tabs.signIn(tabs.client, 'ann');
  tabs.show(element);
  await waitFor(() => expect(tabs.shown()).toBe('ann'));
  await waitFor(() => expect(document.querySelector('[aria-busy=true]')).toBeNull());
  await waitFor(() => expect(buttons().length).toBeGreaterThan(0));
  return tabs;
}

describe.each(settings)('%s of ann', (_, element) => {
  it('does nothing to bob, who has signed in in another tab, with any of its buttons', async () => {
    await annsScreen(element);
    const names = [...new Set(buttons().map(nameOf))];
    cleanup();
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const tabs = await annsScreen(element);
      await tabs.signIn(tabs.other, 'bob');
      const before = JSON.stringify([await tabs.other.fetchMFAPreference(), await tabs.other.fetchDevices()]);
      await userEvent.click(buttons().find((button) => nameOf(button) === name) as HTMLButtonElement);
      // A menu changes nothing by itself.
      const item = document.querySelector<HTMLElement>('[role=menuitem]:last-child');
      if (item) await userEvent.click(item);
      // Some buttons open a dialog or a form first.
      const field = document.querySelector<HTMLInputElement>('dialog[open] input, input[name=destination]');
      const typed = { password, email: 'new@example.com' }[field?.type ?? ''] ?? '+15550100333';
      if (field) await userEvent.fill(field, typed);
      const next = document.querySelector<HTMLButtonElement>(
        'dialog[open] .cmk-button[data-variant=danger], dialog[open] button[type=submit], form button[type=submit]',
      );
      if (next) await userEvent.click(next);
      await waitFor(() => expect([tabs.shown(), name]).toEqual(['bob', name]));
      expect(tabs.sentForAnother(), name).toEqual([]);
      const after = JSON.stringify([await tabs.other.fetchMFAPreference(), await tabs.other.fetchDevices()]);
      expect(after, name).toBe(before);
      expect(text(), name).not.toContain('ann');
      cleanup();
    }
  });

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
    const tabs = await annsScreen(element);
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
  const tabs = await annsScreen(settings[2][1]);
  await userEvent.click(screen.getByRole('button', { name: 'Forget Phone of ann' }));
  await screen.findByRole('dialog', { name: /Forget Phone of ann/ });
  await tabs.client.signOut();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await tabs.signIn(tabs.client, 'bob');
  await screen.findByText('Phone of bob');
  expect(screen.queryByRole('dialog')).toBeNull();
});
