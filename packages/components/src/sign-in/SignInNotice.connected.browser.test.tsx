import '../testing/patient-tests.js';
import type { SignedOutReason } from '@cognito-mfa/core';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { en } from '../locales/en.js';
import { twoTabs } from '../testing/two-tabs.js';
import { SignIn } from './SignIn.js';

afterEach(cleanup);

const username = () => screen.getByLabelText<HTMLInputElement>('Username');

async function waitingForm() {
  const onSignedIn = vi.fn();
  const tabs = await twoTabs({ hasChannel: true });
  tabs.show(<SignIn appName="Harbour" onSignedIn={onSignedIn} />);
  await waitFor(() => expect(tabs.shown()).toBe('SIGNED_OUT'));
  return { ...tabs, onSignedIn };
}

describe('a form that waits while ann signs in in another tab', () => {
  it('keeps what was typed, and continues as ann', async () => {
    const tabs = await waitingForm();
    await userEvent.fill(username(), 'bo');
    await tabs.signIn(tabs.other, 'ann');
    const button = await screen.findByRole('button', { name: /^Continue as .?ann.?$/ });
    expect(username().value).toBe('bo');
    expect(tabs.onSignedIn).not.toHaveBeenCalled();
    await userEvent.click(button);
    expect(tabs.onSignedIn.mock.calls).toEqual([[{ username: 'ann', deviceRemembered: 'not-asked' }]]);
    await screen.findByRole('heading', { name: 'You’re signed in' });
  });

  it('still signs in somebody else', async () => {
    const tabs = await waitingForm();
    await tabs.signIn(tabs.other, 'ann');
    await screen.findByRole('button', { name: /^Continue as/ });
    await userEvent.fill(username(), 'bob');
    await userEvent.fill(screen.getByLabelText('Password'), 'Corr3ct-Horse!');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(tabs.onSignedIn).toHaveBeenCalledOnce());
    expect(tabs.onSignedIn.mock.calls[0]?.[0]).toMatchObject({ username: 'bob' });
    expect(tabs.shown()).toBe('bob');
  });

  it('offers nothing after ann has signed out again', async () => {
    const tabs = await waitingForm();
    await tabs.signIn(tabs.other, 'ann');
    await screen.findByRole('button', { name: /^Continue as/ });
    await tabs.other.signOut();
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Continue as/ })).toBeNull());
  });
});

it('offers to continue as nobody while its own sign-in is under way', async () => {
  await waitingForm();
  const seen = new Set<string>();
  const watch = new MutationObserver(() => {
    if (document.body.textContent?.includes('Continue as')) seen.add('Continue as');
  });
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  await userEvent.fill(username(), 'ann');
  await userEvent.fill(screen.getByLabelText('Password'), 'Corr3ct-Horse!');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await screen.findByRole('heading', { name: 'You’re signed in' });
  watch.disconnect();
  expect([...seen]).toEqual([]);
});

it.each([
  ['password-reset-required', 'PasswordResetRequiredException', 'Password reset required for the user'],
  ['user-disabled', 'NotAuthorizedException', 'User is disabled.'],
  ['session-revoked', 'NotAuthorizedException', 'Refresh Token has been revoked'],
] as const)('says that the session ended: %s', async (reason: Exclude<SignedOutReason, 'user'>, __type, message) => {
  const tabs = await twoTabs();
  await tabs.signIn(tabs.client, 'ann');
  tabs.show(<SignIn appName="Harbour" />);
  await waitFor(() => expect(tabs.shown()).toBe('ann'));
  tabs.refusals.set('InitiateAuth', { __type, message });
  await tabs.client.fetchAuthSession({ forceRefresh: true });
  await screen.findByText(en.signInNotice.signedOut[reason]);
  screen.getByRole('button', { name: 'Sign in' });
  if (reason !== 'password-reset-required') return;
  await userEvent.fill(username(), 'ann');
  await userEvent.click(screen.getByRole('button', { name: 'Choose a new password' }));
  await screen.findByRole('button', { name: 'I already have a code' });
  expect(username().value).toBe('ann');
});
