import type { Page } from '@playwright/test';
import { expectGoodInEveryAppearance } from './accessibility.js';
import { screensOf } from './screens.js';
import { expect, test } from './test.js';

test.describe.configure({ timeout: 300_000 });

/** Closes the panel, which has its own test. */
const hidePanel = (page: Page) => page.addInitScript(() => localStorage.setItem('harbour-development-panel', 'closed'));

test('public screens are accessible and fit', async ({ page }) => {
  await hidePanel(page);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectGoodInEveryAppearance(page, 'welcome');
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectGoodInEveryAppearance(page, 'not-found');
});

test('creating an account is accessible and fits', async ({ page, user }) => {
  await hidePanel(page);
  const { main, field, codeField, button, enterNewAccount } = screensOf(page);
  await page.goto('/create-account');
  await expect(field('Username')).toBeVisible();
  await expectGoodInEveryAppearance(page, 'create-account');
  await enterNewAccount({ ...user, password: 'short' });
  await expect(main.getByRole('alert')).toBeVisible();
  await expectGoodInEveryAppearance(page, 'create-account-refused');
  await field('Password').fill(user.password);
  await main.getByRole('button', { name: 'Create account' }).click();
  await expect(codeField).toBeVisible();
  await expect(button('Confirm account')).toBeVisible();
  await expectGoodInEveryAppearance(page, 'confirm-account');
});

test('signing in is accessible and fits, with a choice, a code and a wrong code', async ({ page, emulator, user }) => {
  await hidePanel(page);
  const { main, field, heading, codeField, enterCredentials, enterCode } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await emulator.setPreference(user, {
    SMSMfaSettings: { Enabled: true },
    EmailMfaSettings: { Enabled: true },
  });
  await page.goto('/sign-in');
  await expect(field('Username')).toBeVisible();
  await expectGoodInEveryAppearance(page, 'sign-in');
  await enterCredentials({ ...user, password: 'not the password' });
  await expect(main.getByRole('alert')).toBeVisible();
  await expectGoodInEveryAppearance(page, 'sign-in-refused');
  await main.getByRole('button', { name: 'Forgot your password?' }).click();
  await main.getByRole('button', { name: 'Send code' }).click();
  await expect(codeField).toBeVisible();
  await expectGoodInEveryAppearance(page, 'password-reset');
  await main.getByRole('button', { name: 'Back to sign in' }).click();
  await enterCredentials(user);
  await expect(heading('Choose how to verify')).toBeVisible();
  await expectGoodInEveryAppearance(page, 'choose-method');
  await page.getByRole('button', { name: /text message|SMS/i }).click();
  await expect(codeField).toBeVisible();
  await expectGoodInEveryAppearance(page, 'code');
  await enterCode('000000');
  await expect(main.getByRole('alert')).toBeVisible();
  await expectGoodInEveryAppearance(page, 'code-refused');
});

test('protected screens are accessible and fit', async ({ page, emulator, user }) => {
  await hidePanel(page);
  const { heading, button, confirmIdentity, signIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await signIn(user);
  await expect(page.getByRole('heading', { name: 'Your papers' })).toBeVisible();
  await expectGoodInEveryAppearance(page, 'overview');
  await page.goto('/security');
  await expect(heading('Verification methods')).toBeVisible();
  await expect(button('Set up authenticator app')).toBeVisible();
  await expectGoodInEveryAppearance(page, 'security');
  await button('Set up authenticator app').click();
  await confirmIdentity(user);
  await expect(page.getByRole('img', { name: 'QR code for your authenticator app' })).toBeVisible();
  await expectGoodInEveryAppearance(page, 'totp-setup');
});

test('the development panel is accessible and fits, open and closed', async ({ page, emulator, user }) => {
  await emulator.createConfirmedUser(user);
  await page.goto('/');
  const panel = page.getByRole('complementary', { name: 'Development panel' });
  await expect(panel.getByRole('list', { name: 'Messages, newest first' })).toBeVisible();
  for (const section of ['Pool', 'Faults', 'Reset']) await panel.getByText(section, { exact: true }).click();
  await expectGoodInEveryAppearance(page, 'panel-open');
  await panel.getByRole('button', { name: 'Development' }).click();
  await expectGoodInEveryAppearance(page, 'panel-closed');
});

test('the screen without an emulator shows the command to run, and recovers once it runs', async ({
  page,
  lane,
  expectedConsole,
}) => {
  expectedConsole.push(/net::ERR_FAILED/);
  await page.route(`${lane.emulatorUrl}/**`, (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'The Cognito emulator is not running' })).toBeVisible();
  await expect(page.getByText(`npm run emulator -- --port ${lane.emulatorPort}`)).toBeVisible();
  await expectGoodInEveryAppearance(page, 'no-emulator');
  await page.unroute(`${lane.emulatorUrl}/**`);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('link', { name: 'Create an account' })).toBeVisible();
});

test('the development panel hides nothing that has the focus', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('harbour-development-panel', 'open'));
  await page.setViewportSize({ width: 375, height: 812 });
  const panel = page.getByRole('complementary', { name: 'Development panel' });
  for (const direction of ['ltr', 'rtl']) {
    await page.goto('/sign-in');
    await expect(panel.getByRole('heading', { name: 'Cognito emulator' })).toBeVisible();
    await page.evaluate((dir) => {
      document.documentElement.dir = dir;
    }, direction);
    const { y: top } = (await panel.boundingBox()) ?? { y: 0 };
    const last = page.getByRole('contentinfo').getByRole('link').last();
    await page.getByRole('banner').getByRole('link').first().focus();
    while (!(await last.evaluate((element) => element === document.activeElement))) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      const { y, height } = (await focused.boundingBox()) ?? { y: 0, height: 0 };
      expect(y + height, (await focused.textContent()) ?? '').toBeLessThanOrEqual(top);
    }
  }
});
