import type { Page } from '@playwright/test';
import { pressOn, tabTo, typeInto } from './keyboard.js';
import { screensOf } from './screens.js';
import { expect, test } from './test.js';

test('the journey works by keyboard', async ({ page, emulator, user }) => {
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
    await expectSignedIn(user);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  let keyUri = '';
  await test.step('sets up an authenticator app', async () => {
    await tabTo(banner.getByRole('link', { name: 'Security' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(heading('Security')).toBeFocused();
    await pressOn(button('Set up authenticator app'), 'Enter');
    const password = page.getByRole('dialog').getByLabel('Password', { exact: true });
    await expect(password).toBeFocused();
    await page.keyboard.type(user.password);
    await page.keyboard.press('Enter');
    await expect(heading('Set up your authenticator app')).toBeVisible();
    await pressOn(button('Copy key'), 'Enter');
    keyUri = (await page.locator('a[href^="otpauth:"]').getAttribute('href')) ?? '';
    await typeInto(codeField, await emulator.totpCode(keyUri));
    await page.keyboard.press('Enter').catch(() => undefined);
    await expect(main.getByText('Your authenticator app is set up.')).toBeVisible();
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

test('confirming a change and adding a number work by keyboard and return focus', async ({ page, emulator, user }) => {
  test.setTimeout(120_000);
  const { main, field, button, heading, codeField, expectSignedIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await emulator.setPreference(user, { EmailMfaSettings: { Enabled: true } });
  await page.goto('/sign-in');
  await typeInto(field('Username'), user.username);
  await typeInto(field('Password'), user.password);
  await page.keyboard.press('Enter');
  await expect(codeField).toBeFocused();
  await page.keyboard.type(await emulator.latestCode(user.username));
  await page.keyboard.press('Enter').catch(() => undefined);
  await expectSignedIn(user);
  await tabTo(page.getByRole('banner').getByRole('link', { name: 'Security' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(heading('Security')).toBeFocused();

  await test.step('leaves the verification of a number and resumes it', async () => {
    await pressOn(button('Verify phone number'), 'Enter');
    await expect(main.getByRole('button', { name: 'Send code' })).toBeVisible();
    await pressOn(button('Cancel'), 'Enter');
    await expect(button('Verify phone number')).toBeFocused();
    await page.keyboard.press('Enter');
    await pressOn(button('Send code'), 'Enter');
    const dialog = page.getByRole('dialog', { name: 'Confirm that it’s you' });
    await expect(dialog.getByLabel('Password', { exact: true })).toBeFocused();
    await page.keyboard.type(user.password);
    await page.keyboard.press('Enter');
    await expect(dialog.getByLabel('Verification code')).toBeFocused();
    await page.keyboard.type(await emulator.latestCode(user.username, 'EMAIL'));
    await page.keyboard.press('Enter').catch(() => undefined);
    await expect(dialog).toBeHidden();
    await expect(codeField).toBeFocused();
    await page.keyboard.type(await emulator.latestCode(user.username, 'SMS'));
    await expect(page.locator('[data-mfa-type=SMS][data-enabled]')).toBeVisible();
    await expectFocusKept(page);
    // A new page asks again.
    await page.reload();
    await expect(page.locator('[data-mfa-type=EMAIL][data-enabled]')).toBeVisible();
  });

  await test.step('leaves the confirmation with Escape and with Cancel, then passes it', async () => {
    const dialog = page.getByRole('dialog', { name: 'Confirm that it’s you' });
    const turnOffEmail = async () => {
      await tabTo(button('Options for email'));
      const item = page.getByRole('menuitem', { name: 'Turn off email' });
      // While the settings settle after a confirmation that was left, the button does nothing.
      await expect(async () => {
        if (!(await item.isVisible())) await page.keyboard.press('Enter');
        await expect(item).toBeFocused({ timeout: 1000 });
      }).toPass();
      await page.keyboard.press('Enter');
    };
    await turnOffEmail();
    await expect(dialog.getByLabel('Password', { exact: true })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(button('Options for email')).toBeFocused();
    await turnOffEmail();
    await pressOn(dialog.getByRole('button', { name: 'Cancel' }), 'Enter');
    await expect(dialog).toBeHidden();
    await expect(button('Options for email')).toBeFocused();
    await turnOffEmail();
    await typeInto(dialog.getByLabel('Password', { exact: true }), user.password);
    await page.keyboard.press('Enter');
    await pressOn(dialog.getByRole('button', { name: 'Text message' }), 'Enter');
    await expect(dialog.getByLabel('Verification code')).toBeFocused();
    await page.keyboard.type(await emulator.latestCode(user.username, 'SMS'));
    await expect(button('Turn on email')).toBeVisible();
    await expect(dialog).toBeHidden();
    await expectFocusKept(page);
  });
});

test('the examples work by keyboard', async ({ page, emulator, user }) => {
  test.setTimeout(120_000);
  const { main, field, codeField } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await emulator.setPreference(user, { SMSMfaSettings: { Enabled: true }, EmailMfaSettings: { Enabled: true } });

  await test.step('hooks and plain HTML', async () => {
    await page.goto('/examples/headless');
    await typeInto(main.getByLabel('Username'), user.username);
    await typeInto(main.getByLabel('Password'), user.password);
    await page.keyboard.press('Enter');
    await pressOn(main.getByLabel('Text message'), 'Space');
    await page.keyboard.press('Enter');
    await expect(main.getByLabel('Code')).toBeVisible();
    await typeInto(main.getByLabel('Code'), await emulator.latestCode(user.username, 'SMS'));
    await page.keyboard.press('Enter');
    await expect(main.getByText(`You’re signed in as ${user.username}.`)).toBeVisible();
    await pressOn(main.getByRole('button', { name: 'Leave' }), 'Enter');
    await expect(main.getByLabel('Username')).toBeVisible();
  });

  await test.step('the components on Amplify', async () => {
    await page.goto('/examples/amplify');
    await typeInto(field('Username'), user.username);
    await typeInto(field('Password'), user.password);
    await page.keyboard.press('Enter');
    await pressOn(main.getByRole('button', { name: 'Text message' }), 'Enter');
    await expect(codeField).toBeFocused();
    await page.keyboard.type(await emulator.latestCode(user.username, 'SMS'));
    await expect(main.getByText(`Amplify has signed in ${user.username}.`)).toBeVisible();
    await pressOn(main.getByRole('button', { name: 'Sign out of Amplify' }), 'Enter');
    await expect(field('Username')).toBeVisible();
  });
});

/** Checks that keyboard focus continues in place, not at the top of the page. */
async function expectFocusKept(page: Page): Promise<void> {
  await expect(page.locator('main :focus')).toHaveCount(1);
}
