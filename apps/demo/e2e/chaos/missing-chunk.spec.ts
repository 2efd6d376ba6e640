import { screensOf } from '../screens.js';
import { expect, test } from '../test.js';

test('a chunk that fails to load is reported in place, costs no attempt, and loads after a reload at the latest', async ({
  page,
  emulator,
  user,
  wire,
  expectedConsole,
}) => {
  expectedConsole.push(/ERR_FAILED/);
  const { main, field, button, confirmIdentity, enterCode, expectSignedIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  const chunks = /\/assets\/(request-chunk|PasswordReset|QrCode)[^/]*\.js$/;
  let asked = 0;
  await page.route(chunks, (route) => {
    asked += 1;
    return route.abort();
  });

  await page.goto('/sign-in');
  const alert = main.getByRole('alert').filter({ hasText: 'We couldn’t reach the service' });
  await field('Username').fill(user.username);
  await field('Password').fill(user.password);
  const signIn = main.getByRole('button', { name: 'Sign in', exact: true });
  await signIn.click();
  await expect(alert).toBeVisible();
  expect(asked).toBeGreaterThan(0);
  expect(wire).toEqual([]);

  // The password reset doesn't load either: the credentials stay, and the next click tries again.
  const before = asked;
  await button('Forgot your password?').click();
  await expect.poll(() => asked).toBeGreaterThan(before);
  await expect(alert).toBeVisible();
  await expect(field('Password')).toHaveValue(user.password);
  await page.unroute(chunks);
  // Firefox and some Chromium versions remember a failed module until a reload, as the message says.
  await page.reload();
  await button('Forgot your password?').click();
  await expect(page.getByRole('heading', { name: 'Reset your password' })).toBeVisible();
  await button('Back to sign in').click();
  await field('Username').fill(user.username);
  await field('Password').fill(user.password);
  await signIn.click();
  await expectSignedIn(user);

  // Without the QR code, the key itself still works. The next key shows its QR code.
  await page.route(chunks, (route) => route.abort());
  await page.getByRole('banner').getByRole('link', { name: 'Security' }).click();
  await button('Set up authenticator app').click();
  await confirmIdentity(user);
  await expect(alert).toBeVisible();
  await expect(button('Copy key')).toBeVisible();
  const picture = main.getByRole('img', { name: 'QR code for your authenticator app' });
  await expect(picture).toBeHidden();
  await page.unroute(chunks);
  await page.reload();
  await button('Set up authenticator app').click();
  await confirmIdentity(user);
  await expect(picture).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Set up your authenticator app' })).toBeFocused();
  const uri = await main.getByRole('link', { name: 'Open authenticator app' }).getAttribute('href');
  await enterCode(await emulator.totpCode(uri ?? ''));
  await expect(page.locator('[data-mfa-type=TOTP][data-enabled]')).toBeVisible();
});
