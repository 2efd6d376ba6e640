import { problem, type SecurityOverviewState } from '@cognito-mfa/core';
import { MfaProvider } from '@cognito-mfa/hooks';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { emulatedApp, password, username } from '../testing/emulated-app.js';
import { expectAccessible } from '../testing/expect-accessible.js';
import { SecurityOverview } from './SecurityOverview.js';
import { SecurityOverviewView } from './SecurityOverview.view.js';

afterEach(cleanup);

test('tells each weakness with the action that mends it, then what is good', async () => {
  const onReview = vi.fn();
  const state: SecurityOverviewState = {
    step: 'READY',
    strengths: ['second-factor'],
    weaknesses: [
      { id: 'sms-only', section: 'methods', count: 1 },
      { id: 'unused-sessions', section: 'sessions', count: 3 },
    ],
  };
  const { container } = render(<SecurityOverviewView state={state} onReview={onReview} onReload={() => {}} />);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Text messages are your only second step. An authenticator app is safer.Review verification methods',
    'Sessions not used for 90 days: 3.Review sessions',
    'You sign in with a second step.',
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Review sessions' }));
  expect(onReview.mock.calls).toEqual([['sessions']]);
  await expectAccessible(container);
});

test('offers another try, and keeps the focus', async () => {
  const onReload = vi.fn();
  render(<SecurityOverviewView state={{ step: 'FAILED', problem: problem('service') }} onReload={onReload} />);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(onReload).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Security check-up' }));
});

test('follows the account', async () => {
  const { client, emulator } = await emulatedApp();
  await client.signIn({ username, password });
  render(
    <MfaProvider client={client}>
      <SecurityOverview />
    </MfaProvider>,
  );
  await screen.findByText('Only your password protects your account.');
  emulator.users.enableTotp(username);
  await client.updateMFAPreference({ totp: 'PREFERRED', sms: 'ENABLED' });
  await screen.findByText('Nothing needs your attention.');
});
