import '@cognito-mfa/components/styles.css';
import '../testing/patient-tests.js';
import { MfaProvider, useSession } from '@cognito-mfa/hooks';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DeleteAccount } from '../delete-account/DeleteAccount.js';
import { PasswordChange } from '../password-change/PasswordChange.js';
import { confirmIdentity } from '../testing/confirm-identity.js';
import { emulatedApp, password, username } from '../testing/emulated-app.js';
import { expectAccessible } from '../testing/expect-accessible.js';
import { SecuritySettings } from './SecuritySettings.js';

afterEach(cleanup);

const newPassword = 'An0ther-Horse!';

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
  render(
    <MfaProvider client={app.client}>
      <Session />
      <SecuritySettings optionalParts={['overview', 'password', 'delete-account']} />
    </MfaProvider>,
  );
  await screen.findByText('SIGNED_IN');
  return { ...app, other };
}

const region = async (name: string) => within(await screen.findByRole('region', { name }));

test('changes the password, then signs out everywhere else', async () => {
  const { other, client } = await settings();
  const part = await region('Change password');
  await userEvent.click(part.getByRole('button', { name: 'Change password' }));
  const current = part.getByLabelText<HTMLInputElement>('Current password');
  await waitFor(() => expect(document.activeElement).toBe(current));
  const fields = [...document.querySelectorAll<HTMLInputElement>('.cmk-password-change input')];
  expect(fields.map(({ autocomplete, value }) => [autocomplete, value])).toEqual([
    ['username', username],
    ['current-password', ''],
    ['new-password', ''],
  ]);
  await userEvent.fill(current, 'Wr0ng-Horse!');
  await userEvent.fill(part.getByLabelText('New password'), newPassword);
  await userEvent.click(part.getByRole('button', { name: 'Change password' }));
  await part.findByText('This isn’t your current password.');
  await userEvent.fill(current, password);
  await userEvent.click(part.getByRole('button', { name: 'Change password' }));
  await part.findByText(/Your password is changed\. You’re still signed in elsewhere/);
  await expect(other.fetchUserAttributes()).resolves.toBeTruthy();
  await userEvent.click(part.getByRole('button', { name: 'Sign out everywhere else and forget other devices' }));
  await confirmIdentity(undefined, newPassword);
  await part.findByText(/other devices are forgotten/);
  await expect(other.fetchUserAttributes()).rejects.toMatchObject({ problem: { code: 'signed-out' } });
  expect((await client.getCurrentUser()).username).toBe(username);
});

test('deletes the account after the word and the check, and tells why the session ended', async () => {
  const { sent, client } = await settings();
  const part = await region('Delete account');
  await userEvent.click(part.getByRole('button', { name: 'Delete account' }));
  const field = part.getByLabelText('Type “delete” to confirm');
  await userEvent.fill(field, 'yes');
  await userEvent.click(part.getByRole('button', { name: 'Delete account' }));
  await part.findByText('Type “delete” exactly as shown.');
  await expectAccessible(document.body);
  await userEvent.fill(field, 'Delete ');
  await userEvent.click(part.getByRole('button', { name: 'Delete account' }));
  await screen.findByRole('dialog', { name: 'Confirm that it’s you' });
  expect(sent).not.toContain('DeleteUser');
  await confirmIdentity();
  await screen.findByText('user-deleted');
  await expect(client.signIn({ username, password })).rejects.toMatchObject({ problem: { code: 'wrong-credentials' } });
});

test.each([
  ['Delete account', <DeleteAccount key="d" />, 'Type “delete” to confirm'],
  ['Change password', <PasswordChange key="p" />, 'Current password'],
])('keeps the form of "%s" that opens before the user is known', async (name, element, label) => {
  const { client } = await emulatedApp();
  await client.signIn({ username, password });
  let know = () => {};
  const known = new Promise<void>((resolve) => {
    know = resolve;
  });
  const getCurrentUser = () => known.then(client.getCurrentUser);
  render(
    <MfaProvider client={{ ...client, getCurrentUser }}>
      <Session />
      {element}
    </MfaProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name }));
  await userEvent.fill(screen.getByLabelText(label), 'typed');
  know();
  await screen.findByText('SIGNED_IN');
  expect(screen.getByLabelText<HTMLInputElement>(label).value).toBe('typed');
  await client.signOut();
  await screen.findByText('user');
  expect(screen.queryByLabelText(label)).toBeNull();
});

test('leads from a weakness to the part that mends it', async () => {
  await settings();
  await userEvent.click(await screen.findByRole('button', { name: 'Review verification methods' }));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Verification methods' }));
});
