import { expectGoodInEveryAppearance } from './accessibility.js';
import { screensOf } from './screens.js';
import { expect, test } from './test.js';

test.describe.configure({ timeout: 180_000 });

test('hooks and plain HTML sign in with a choice and a code', async ({ page, emulator, user }) => {
  const { main, expectSignedIn } = screensOf(page);
  await page.addInitScript(() => localStorage.setItem('harbour-development-panel', 'closed'));
  await emulator.createConfirmedUser(user);
  await emulator.setPreference(user, { SMSMfaSettings: { Enabled: true }, EmailMfaSettings: { Enabled: true } });
  await page.goto('/examples/headless');
  await main.getByLabel('Username').fill(user.username);
  await main.getByLabel('Password').fill('not the password');
  await main.getByRole('button', { name: 'Continue' }).click();
  await expect(main.getByRole('alert')).toHaveText('Incorrect username or password.');
  await expectGoodInEveryAppearance(page, 'example-headless');
  await main.getByLabel('Password').fill(user.password);
  await main.getByRole('button', { name: 'Continue' }).click();
  await main.getByLabel('Text message').check();
  await main.getByRole('button', { name: 'Continue' }).click();
  await expect(main.getByLabel('Code')).toBeVisible();
  await main.getByLabel('Code').fill(await emulator.latestCode(user.username, 'SMS'));
  await main.getByRole('button', { name: 'Continue' }).click();
  await expect(main.getByText(`You’re signed in as ${user.username}.`)).toBeVisible();
  await expectSignedIn(user);
  await main.getByRole('button', { name: 'Leave' }).click();
  await expect(main.getByLabel('Username')).toBeVisible();
});

test('the components sign in through Amplify and show its security settings', async ({ page, emulator, user }) => {
  const { main, heading, enterCredentials, codeField, enterCode } = screensOf(page);
  await page.addInitScript(() => localStorage.setItem('harbour-development-panel', 'closed'));
  await emulator.createConfirmedUser(user);
  await emulator.setPreference(user, { SMSMfaSettings: { Enabled: true } });
  await page.goto('/examples/amplify');
  await enterCredentials(user);
  await expect(codeField).toBeFocused();
  await enterCode(await emulator.latestCode(user.username));
  await expect(main.getByText(`Amplify has signed in ${user.username}.`)).toBeVisible();
  await expect(heading('Verification methods')).toBeVisible();
  await expect(page.locator('[data-mfa-type=SMS][data-enabled]')).toBeVisible();
  await expectGoodInEveryAppearance(page, 'example-amplify');
  await page.reload();
  await main.getByRole('button', { name: 'Sign out of Amplify' }).click();
  await expect(main.getByLabel('Username')).toBeVisible();
});
