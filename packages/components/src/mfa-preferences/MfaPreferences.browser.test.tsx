import '@cognito-mfa/components/styles.css';
import { type MfaPreferenceState, problem } from '@cognito-mfa/core';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from '../testing/expect-accessible.js';
import { factors, noFactors, nonePreferred, preferences, unverified } from '../testing/states.js';
import { MfaPreferencesView, type MfaPreferencesViewProps } from './MfaPreferences.view.js';

afterEach(cleanup);

function show(state: MfaPreferenceState, props: Partial<MfaPreferencesViewProps> = {}) {
  const events = { onUpdate: vi.fn(), onReload: vi.fn() };
  const view = (now: MfaPreferenceState) => <MfaPreferencesView state={now} {...events} {...props} />;
  const { rerender, container } = render(view(state));
  return { ...events, container, next: (now: MfaPreferenceState) => rerender(view(now)) };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const pick = (name: string) => userEvent.click(screen.getByRole('menuitem', { name }));

it('shows which methods are on and where codes go', () => {
  show(preferences());
  const rows = screen
    .getAllByRole('listitem')
    .map((row) => row.querySelector('.cmk-list-text')?.textContent?.replace(/\s+/g, ' '));
  expect(rows).toEqual([
    'Authenticator app On A code from an app on your phone',
    'Text message On +15550100839 Less secure than the other methods',
    'Email ada@example.com',
  ]);
});

it('says whether two-step verification is on, and which method to begin with', () => {
  const { next } = show(preferences({ factors: noFactors }), { onSetUpTotp: vi.fn(), onEnrol: vi.fn() });
  expect(screen.getByText('Two-step verification is off')).toBeTruthy();
  const [app, message] = screen.getAllByRole('listitem');
  expect(app?.textContent).toContain('Recommended');
  expect(message?.textContent).toContain('Less secure than the other methods');
  next(preferences());
  expect(screen.getByText('Two-step verification is on')).toBeTruthy();
  expect(screen.queryByText('Recommended')).toBeNull();
  next(preferences({ factors: noFactors, passkey: true }));
  expect(screen.getByText('Two-step verification is on')).toBeTruthy();
});

it('changes one method at a time, with buttons that name the method', async () => {
  const { onUpdate } = show(preferences());
  await press('Options for authenticator app');
  await pick('Turn off authenticator app');
  await press('Turn on email');
  expect(onUpdate.mock.calls).toEqual([[{ totp: 'DISABLED' }], [{ email: 'ENABLED' }]]);
});

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });

it('recommends to choose each time, and says what is lost by always using one method', async () => {
  const { onUpdate, next } = show(preferences({ factors: nonePreferred }));
  expect(radio('Ask me each time').checked).toBe(true);
  expect(screen.getByText(/^Recommended/)).toBeTruthy();
  expect(screen.getAllByText(/other methods won’t be offered/)).toHaveLength(2);
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  await userEvent.click(radio('Always use text message'));
  expect(onUpdate).not.toHaveBeenCalled();
  await press('Save');
  expect(onUpdate.mock.calls).toEqual([[{ sms: 'PREFERRED' }]]);
  next(preferences({ factors: nonePreferred.map((factor) => ({ ...factor, preferred: factor.mfaType === 'SMS' })) }));
  expect(radio('Always use text message').checked).toBe(true);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).toBeNull());
});

it('clears the preferred method, so that the sign-in asks each time', async () => {
  const { onUpdate } = show(preferences());
  expect(radio('Always use authenticator app').checked).toBe(true);
  await userEvent.click(radio('Ask me each time'));
  await press('Save');
  expect(onUpdate.mock.calls).toEqual([[{ totp: 'NOT_PREFERRED' }]]);
});

it('offers no choice with one method, and takes its preference away when another is turned on', async () => {
  const { onUpdate } = show(preferences({ factors: factors.filter(({ mfaType }) => mfaType !== 'SMS') }));
  expect(screen.queryByRole('radio')).toBeNull();
  await press('Turn on email');
  expect(onUpdate.mock.calls).toEqual([[{ totp: 'NOT_PREFERRED', email: 'ENABLED' }]]);
});

it('shows what is missing before a method can be turned on', () => {
  show(preferences({ factors: noFactors }));
  for (const text of [
    'Set up an authenticator app first.',
    'Add a phone number first.',
    'Add an email address first.',
  ]) {
    expect(screen.getByText(text)).toBeTruthy();
  }
  expect(screen.queryByRole('button')).toBeNull();
});

it('adds a phone number and an address with buttons that name them', async () => {
  const onEnrol = vi.fn();
  show(preferences({ factors: noFactors }), { onEnrol });
  await press('Add phone number');
  await press('Add email address');
  expect(onEnrol.mock.calls).toEqual([['SMS'], ['EMAIL']]);
});

it('verifies a number before the method can be turned on', async () => {
  const onEnrol = vi.fn();
  show(preferences({ factors: unverified }), { onEnrol });
  expect(screen.getByText('Not verified')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Turn on text message' })).toBeNull();
  await press('Verify phone number');
  expect(onEnrol.mock.calls).toEqual([['SMS', '+15550100839']]);
});

it('changes a number while the method is off, not while it is on', async () => {
  const onEnrol = vi.fn();
  show(preferences(), { onEnrol });
  await press('Options for text message');
  expect(screen.queryByRole('menuitem', { name: 'Change phone number' })).toBeNull();
  await press('Options for email');
  await pick('Change email address');
  expect(onEnrol.mock.calls).toEqual([['EMAIL', 'ada@example.com']]);
});

it('offers no second setup beside an open one', () => {
  show(preferences({ factors: noFactors }), { onEnrol: vi.fn(), onSetUpTotp: vi.fn(), isSetupOpen: true });
  expect(screen.queryByRole('button')).toBeNull();
});

it('starts the setup of an authenticator app', async () => {
  const onSetUpTotp = vi.fn();
  show(preferences({ factors: noFactors }), { onSetUpTotp });
  await press('Set up authenticator app');
  expect(onSetUpTotp).toHaveBeenCalledOnce();
});

it('sends nothing while a change is in progress, and marks its button', async () => {
  const { onUpdate } = show(preferences({ busy: { sms: 'DISABLED' } }));
  const busy = screen.getByRole('button', { name: 'Options for text message' });
  expect(busy.dataset.busy).toBe('true');
  for (const button of screen.getAllByRole('button').filter(({ textContent }) => textContent !== 'Save')) {
    expect(button.getAttribute('aria-disabled')).toBe('true');
    button.click();
  }
  expect(onUpdate).not.toHaveBeenCalled();
});

it('opens a setup in the row of its method', () => {
  show(preferences(), { setups: { SMS: <p>Setup of text messages</p> } });
  expect(screen.getByText('Setup of text messages').closest('li')?.dataset.mfaType).toBe('SMS');
});

it('has one main button: the first step of a user without a method', () => {
  const { next } = show(preferences({ factors: noFactors }), { onSetUpTotp: vi.fn(), onEnrol: vi.fn() });
  const mainOnes = () => document.querySelectorAll('[data-variant=primary]');
  expect([...mainOnes()].map((each) => each.getAttribute('aria-label'))).toEqual(['Set up authenticator app']);
  next(preferences());
  expect(mainOnes()).toHaveLength(0);
});

it('recovers from a failed load by trying again', async () => {
  const { onReload } = show({ step: 'FAILED', problem: problem('network', { offline: true }) });
  await press('Try again');
  expect(onReload).toHaveBeenCalledOnce();
});

it('is accessible in every state', async () => {
  const { next, container } = show({ step: 'LOADING' });
  await expectAccessible(container);
  const states = [
    preferences(),
    preferences({ busy: { totp: 'DISABLED' } }),
    preferences({ factors: noFactors, problem: problem('last-factor') }),
    { step: 'FAILED', problem: problem('service') } as const,
  ];
  for (const state of states) {
    next(state);
    await expectAccessible(container);
  }
});
