import { screensOf } from '../screens.js';
import { expect, test } from '../test.js';

test('every screen reports a lost network, and the same control works once it is back', async ({
  page,
  context,
  emulator,
  user,
  expectedConsole,
}) => {
  test.setTimeout(90_000);
  expectedConsole.push(/ERR_INTERNET_DISCONNECTED/);
  const { main, field, button, codeField, confirmIdentity, enterCode, expectSignedIn, openSecurity } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await emulator.setPreference(user, { SMSMfaSettings: { Enabled: true, PreferredMfa: true } });
  const alert = main.getByRole('alert').filter({ hasText: 'You’re offline' });

  async function offlineThenOnline(act: () => Promise<void>): Promise<void> {
    await context.setOffline(true);
    await act();
    await expect(alert).toBeVisible();
    await context.setOffline(false);
    await act();
  }

  await page.goto('/sign-in');
  await field('Username').fill(user.username);
  await field('Password').fill(user.password);
  await offlineThenOnline(() => main.getByRole('button', { name: 'Sign in', exact: true }).click());
  await expect(codeField).toBeVisible();

  const code = await emulator.latestCode(user.username, 'SMS');
  await context.setOffline(true);
  await enterCode(code);
  await expect(alert).toBeVisible();
  await context.setOffline(false);
  await button('Verify').click();
  await expectSignedIn(user);

  // The network goes away just as the settings open.
  await context.setOffline(true);
  await page.getByRole('banner').getByRole('link', { name: 'Security' }).click();
  await expect(alert.first()).toBeVisible();
  await context.setOffline(false);
  // One message for all parts that failed. A part whose code arrives meanwhile loads by itself, or fails alone.
  const tryAgain = async () => {
    await expect(button('Try again')).toHaveCount(1, { timeout: 2000 });
    await button('Try again').click({ timeout: 1000 });
    await expect(button('Try again')).toHaveCount(0, { timeout: 2000 });
  };
  await expect(tryAgain)
    .toPass({ timeout: 10_000 })
    .catch(async () => {
      // Some engines remember that the code of a part did not load. The message says what helps then.
      await expect(main.getByRole('alert').filter({ hasText: 'reload the page' })).toBeVisible();
      await page.reload();
      await expect(
        main.getByRole('region', { name: 'Where you’re signed in' }).getByRole('listitem').first(),
      ).toBeVisible();
      await expect(button('Try again')).toHaveCount(0);
    });
  await openSecurity();
  await offlineThenOnline(() => button('Turn on email').click());
  await confirmIdentity(user, () => emulator.latestCode(user.username, 'SMS'));
  await expect(page.locator('[data-mfa-type=EMAIL][data-enabled]')).toBeVisible();
});

test('a single rate limit error is retried silently, and a lasting one is shown', async ({
  page,
  context,
  lane,
  emulator,
  user,
}) => {
  const { main, field, expectSignedIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  let busy = 1;
  await context.route(`${lane.emulatorUrl}/`, (route) => {
    // Not what a sign-out sends in the background.
    if (!route.request().headers()['x-amz-target']?.endsWith('.InitiateAuth') || busy-- <= 0) return route.fallback();
    return route.fulfill({
      status: 400,
      headers: { 'access-control-allow-origin': '*', 'content-type': 'application/x-amz-json-1.1' },
      json: { __type: 'TooManyRequestsException', message: 'Too many requests' },
    });
  });
  await page.goto('/sign-in');
  await field('Username').fill(user.username);
  await field('Password').fill(user.password);
  const signIn = main.getByRole('button', { name: 'Sign in', exact: true });
  await signIn.click();
  await expectSignedIn(user);

  await screensOf(page).signOut();
  await page.goto('/sign-in');
  await field('Username').fill(user.username);
  await field('Password').fill(user.password);
  busy = 3;
  await signIn.click();
  await expect(main.getByRole('alert')).toContainText(/Too many requests/);
  await signIn.click();
  await expectSignedIn(user);
});
