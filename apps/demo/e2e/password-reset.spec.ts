import { expectNoAxeViolations } from './accessibility.js';
import { pressOn, tabTo, typeInto } from './keyboard.js';
import { screensOf } from './screens.js';
import { expect, test } from './test.js';

const newPassword = 'An0ther-Long-Secret!';

test('resetting a forgotten password works by keyboard, and the second factor still applies', async ({
  page,
  emulator,
  user,
}) => {
  test.setTimeout(120_000);
  const { main, field, button, codeField, heading, expectSignedIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  const keyUri = await emulator.setUpAuthenticator(user);

  await page.goto('/sign-in');
  await typeInto(field('Username'), user.username);
  await pressOn(button('Forgot your password?'), 'Enter');
  await expect(heading('Reset your password')).toBeVisible();
  await expect(field('Username')).toBeFocused();
  await expect(field('Username')).toHaveValue(user.username);
  await expectNoAxeViolations(page);
  await page.keyboard.press('Enter');

  await expect(codeField).toBeFocused();
  await expectNoAxeViolations(page);
  const firstCode = await emulator.latestCode(user.username);
  await pressOn(button('Resend code'), 'Enter');
  await expect(main.getByText('A new code is on its way.')).toBeAttached();
  await expect.poll(() => emulator.latestCode(user.username)).not.toBe(firstCode);
  await typeInto(field('New password'), 'short');
  await tabTo(codeField, 'Shift+Tab');
  await page.keyboard.type(await emulator.latestCode(user.username));
  await page.keyboard.press('Enter');
  await expect(main.getByRole('alert')).toHaveText('Choose a longer password.');
  await typeInto(field('New password'), newPassword);
  await page.keyboard.press('Enter');

  await expect(field('Password')).toBeFocused();
  await expect(field('Username')).toHaveValue(user.username);
  await expect(main.getByText('Sign in with your new password.')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.type(newPassword);
  await page.keyboard.press('Enter');
  await expect(codeField).toBeFocused();
  await page.keyboard.type(await emulator.totpCode(keyUri));
  await expectSignedIn(user);
});

test('a code still works after a reload, and the flow does not reveal whether an account exists', async ({
  page,
  emulator,
  user,
}) => {
  const { main, field, button, heading, codeField, expectSignedIn, enterCredentials } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await page.goto('/sign-in');
  await button('Forgot your password?').click();
  await expect(heading('Reset your password')).toBeVisible();
  await field('Username').fill('nobody-at-all');
  await button('Send code').click();
  await expect(main.getByText(/^If this account exists, a code is on its way/)).toBeVisible();
  await button('Start over').click();
  await field('Username').fill(user.username);
  await button('Send code').click();
  await expect(main.getByText(/^If this account exists, a code is on its way/)).toBeVisible();

  await page.reload();
  await field('Username').fill(user.username);
  await button('Forgot your password?').click();
  await button('I already have a code').click();
  await codeField.fill(await emulator.latestCode(user.username));
  const renewed = { ...user, password: newPassword };
  await field('New password').fill(renewed.password);
  await button('Save new password').click();
  await expect(field('Password')).toBeFocused();
  await enterCredentials(renewed);
  await expectSignedIn(user);
});
