import { screensOf } from '../screens.js';
import { expect, test } from '../test.js';

// Slow 3G of the DevTools: 2 s round trip, 50 kB per second.
const slow3g = { offline: false, latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000 };

test('impatient clicks on slow 3G send each request once, and the screen shows progress', async ({
  page,
  emulator,
  user,
  wire,
}) => {
  test.setTimeout(90_000);
  const { main, field, codeField, expectSignedIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await emulator.setPreference(user, { SMSMfaSettings: { Enabled: true, PreferredMfa: true } });
  await page.goto('/sign-in');
  await field('Username').fill(user.username);
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.enable');
  await devTools.send('Network.emulateNetworkConditions', slow3g);
  await field('Password').fill(user.password);
  const signIn = main.getByRole('button', { name: 'Sign in', exact: true });
  await field('Password').press('Enter');
  await field('Password').press('Enter');
  // Clicks at once, even if the button is disabled.
  for (const _ of [1, 2, 3]) await signIn.dispatchEvent('click');
  await expect(main.locator('[aria-busy="true"]').first()).toBeVisible();
  await expect(codeField).toBeVisible({ timeout: 30_000 });

  await codeField.fill(await emulator.latestCode(user.username, 'SMS'));
  await codeField.press('Enter');
  for (const _ of [1, 2]) await main.getByRole('button', { name: 'Verify', exact: true }).dispatchEvent('click');
  await expect(page.getByRole('banner').getByText(user.username)).toBeVisible({ timeout: 30_000 });
  await expectSignedIn(user);
  const sent = wire.map(({ operation, input }) => input.ChallengeName ?? operation);
  expect(sent.filter((name) => name === 'InitiateAuth')).toHaveLength(1);
  expect(sent.filter((name) => name === 'PASSWORD_VERIFIER')).toHaveLength(1);
  expect(sent.filter((name) => name === 'SMS_MFA')).toHaveLength(1);
  expect((await emulator.messages(user.username)).filter(({ medium }) => medium === 'SMS')).toHaveLength(1);
});
