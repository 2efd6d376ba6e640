import { screensOf } from '../screens.js';
import { expect, test } from '../test.js';

test('code that does not load is said where it is missed, costs no try, and comes after a reload at the latest', async ({
  page,
  emulator,
  user,
  wire,
  expectedConsole,
}) => {
  expectedConsole.push(/ERR_FAILED/);
  const { main, field, button, enterCode, expectSignedIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  const chunks = /\/assets\/(request-chunk|PasswordReset|QrCode)[^/]*\.js$/;
  let asked = 0;
  await page.route(chunks, (route) => {
    asked += 1;
    return route.abort();
  });

  await page.goto('/sign-in');
  const alert = main.getByRole('alert').filter({ hasText: 'We could not reach the service' });
  await field('Username').fill(user.username);
  await field('Password').fill(user.password);
  const signIn = main.getByRole('button', { name: 'Sign in', exact: true });
  await signIn.click();
  await expect(alert).toBeVisible();
  expect(asked).toBeGreaterThan(0);
  expect(wire).toEqual([]);

  // The screen for a new password does not come either: the credentials stay, and the next click asks again.
  const before = asked;
  await button('Forgot your password?').click();
  await expect.poll(() => asked).toBeGreaterThan(before);
  await expect(alert).toBeVisible();
  await expect(field('Password')).toHaveValue(user.password);
  await page.unroute(chunks);
  // Firefox and some Chromiums remember a module that failed for as long as the page lives, as the message allows for.
  await page.reload();
  await button('Forgot your password?').click();
  await expect(page.getByRole('heading', { name: 'Reset your password' })).toBeVisible();
  await button('Back to sign in').click();
  await field('Username').fill(user.username);
  await field('Password').fill(user.password);
  await signIn.click();
  await expectSignedIn(user);

  // The picture of a key is missing: the key itself can be used, and the picture comes with another.
  await page.route(chunks, (route) => route.abort());
  await page.getByRole('banner').getByRole('link', { name: 'Security' }).click();
  await button('Set up authenticator app').click();
  await expect(alert).toBeVisible();
  await expect(button('Copy key')).toBeVisible();
  const picture = main.getByRole('img', { name: 'QR code for your authenticator app' });
  await expect(picture).toBeHidden();
  await page.unroute(chunks);
  await page.reload();
  await button('Set up authenticator app').click();
  await expect(picture).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Set up your authenticator app' })).toBeFocused();
  const uri = await main.getByRole('link', { name: 'Open authenticator app' }).getAttribute('href');
  await enterCode(await emulator.totpCode(uri ?? ''));
  await expect(button('Turn off authenticator app')).toBeEnabled();
});
