import { pressOn, tabTo, typeInto } from './keyboard.js';
import { screensOf } from './screens.js';
import { expect, test } from './test.js';

test('the journey needs nothing but a keyboard', async ({ page, emulator, user }) => {
  test.setTimeout(120_000);
  const { main, field, button, heading, codeField, expectSignedIn } = screensOf(page);
  const banner = page.getByRole('banner');

  await test.step('skips to the content', async () => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Create an account' })).toBeFocused();
    await page.keyboard.press('Enter');
  });

  await test.step('creates and confirms an account', async () => {
    await typeInto(field('Username'), user.username);
    await typeInto(field('Password'), user.password);
    await typeInto(field('Email'), user.email);
    await typeInto(field('Phone number'), user.phoneNumber);
    await page.keyboard.press('Enter');
    await expect(codeField).toBeVisible();
    await typeInto(codeField, await emulator.latestCode(user.username));
    await page.keyboard.press('Enter').catch(() => undefined);
    await expect(page).toHaveURL(/\/sign-in$/);
  });

  await test.step('signs in', async () => {
    await expect(field('Username')).toHaveValue(user.username);
    await typeInto(field('Password'), user.password);
    await page.keyboard.press('Enter');
    await expectSignedIn(user);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  let keyUri = '';
  await test.step('sets up an authenticator app', async () => {
    await tabTo(banner.getByRole('link', { name: 'Security' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(heading('Security')).toBeFocused();
    await pressOn(button('Set up authenticator app'), 'Enter');
    await expect(heading('Set up your authenticator app')).toBeVisible();
    await pressOn(button('Copy key'), 'Enter');
    keyUri = (await page.locator('a[href^="otpauth:"]').getAttribute('href')) ?? '';
    await typeInto(codeField, await emulator.totpCode(keyUri));
    await page.keyboard.press('Enter').catch(() => undefined);
    await expect(main.getByText('Preferred').first()).toBeVisible();
  });

  await test.step('signs out and in again with a code, on a device to remember', async () => {
    await tabTo(banner.getByRole('button', { name: 'Sign out' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await tabTo(banner.getByRole('link', { name: 'Sign in' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await typeInto(field('Username'), user.username);
    await typeInto(field('Password'), user.password);
    await page.keyboard.press('Enter');
    await expect(codeField).toBeVisible();
    await pressOn(page.getByRole('checkbox', { name: 'Remember this device' }), 'Space');
    await expect(page.getByRole('checkbox', { name: 'Remember this device' })).toBeChecked();
    await tabTo(codeField, 'Shift+Tab');
    await page.keyboard.type(await emulator.totpCode(keyUri));
    await page.keyboard.press('Enter').catch(() => undefined);
    await expectSignedIn(user);
  });
});
