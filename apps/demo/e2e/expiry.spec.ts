import { screensOf } from './screens.js';
import { expect, test } from './test.js';

const preferSms = { SMSMfaSettings: { Enabled: true, PreferredMfa: true } };

test('a code step that expires after a reload leads back to the credentials and keeps the username', async ({
  page,
  emulator,
  user,
}) => {
  const { main, field, button, codeField, enterCode, expectSignedIn, signInToCode } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await emulator.setPreference(user, preferSms);
  await signInToCode(user);
  await page.reload();
  await expect(codeField).toBeVisible();
  await emulator.advance(181);
  await enterCode(await emulator.latestCode(user.username, 'SMS'));
  await expect(main.getByRole('alert')).toContainText(/timed out/i);
  await button('Sign in again').click();
  await expect(field('Username')).toHaveValue(user.username);
  await field('Password').fill(user.password);
  await main.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(codeField).toBeVisible();
  await enterCode(await emulator.latestCode(user.username, 'SMS'));
  await expectSignedIn(user);
});

test('waiting too long shows a message before the user types a code in vain', async ({ page, emulator, user }) => {
  const { main, button, codeField, enterCode, expectSignedIn, signInToCode } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await emulator.setPreference(user, preferSms);
  await page.clock.install();
  await signInToCode(user);
  await page.clock.fastForward('03:01');
  await expect(main.getByRole('alert')).toContainText(/timed out/i);
  await expect(codeField).toBeHidden();
  await button('Send a new code').click();
  await expect(main.getByText('A new code is on its way.')).toBeAttached();
  await enterCode(await emulator.latestCode(user.username, 'SMS'));
  await expectSignedIn(user);
});
