import '@cognito-mfa/components/styles.css';
import '../testing/patient-tests.js';
import { MfaProvider, useSession } from '@cognito-mfa/hooks';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { confirmIdentity } from '../testing/confirm-identity.js';
import { emulatedApp, password, username } from '../testing/emulated-app.js';
import { SecuritySettings } from './SecuritySettings.js';

afterEach(cleanup);

function Session() {
  const { state } = useSession();
  return <output>{state.step === 'SIGNED_OUT' ? state.reason : state.step}</output>;
}

/** Shows the settings of a user who is signed in in another browser too. */
async function settings() {
  const app = await emulatedApp();
  const other = await app.client.createCheckClient();
  await other.signIn({ username, password });
  await app.client.signIn({ username, password });
  app.sent.length = 0;
  const { container } = render(
    <MfaProvider client={app.client}>
      <Session />
      <SecuritySettings appName="Harbour" />
    </MfaProvider>,
  );
  return { ...app, other, container };
}

/** Waits for the rows, because the list starts anew once the user is known. */
async function region() {
  await screen.findByText('This browser');
  return within(screen.getByRole('region', { name: 'Where you’re signed in' }));
}

test('opens with one request for each list, all in parallel', async () => {
  const { sent, container } = await settings();
  await region();
  await waitFor(() => expect(container.querySelector('[data-step="LOADING"]')).toBeNull());
  expect([...sent].sort()).toEqual(['GetUser', 'ListDevices', 'ListUserSessions']);
});

test('ends the other session after a check, and its tokens with it', async () => {
  const { other, client, sent } = await settings();
  const list = await region();
  await userEvent.click(await list.findByRole('button', { name: 'Sign out everywhere else' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Sign out everywhere else?' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Sign out' }));
  await confirmIdentity();
  await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(1));
  await expect(other.fetchUserAttributes()).rejects.toMatchObject({ problem: { code: 'signed-out' } });
  // The check has left no session of its own behind.
  sent.length = 0;
  document.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() => expect(sent).toContain('ListUserSessions'));
  await waitFor(async () => expect((await client.listUserSessions()).sessions).toHaveLength(1));
  expect(list.getAllByRole('listitem')).toHaveLength(1);
});

test('tells why this session was ended elsewhere when the page comes back', async () => {
  const { other } = await settings();
  await region();
  const { sessions } = await other.listUserSessions();
  const { id: sessionId = '' } = sessions.find(({ isCurrentSession }) => !isCurrentSession) ?? {};
  await other.revokeUserSession({ sessionId });
  document.dispatchEvent(new Event('visibilitychange'));
  await screen.findByText('session-revoked');
});
