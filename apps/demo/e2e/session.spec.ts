import { screensOf } from './screens.js';
import { expect, test } from './test.js';

test('a deep link to a protected page asks the user to sign in and returns', async ({ page, emulator, user }) => {
  const { heading, enterCredentials } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await page.goto('/security');
  await expect(page).toHaveURL(/\/sign-in$/);
  await enterCredentials(user);
  await expect(page).toHaveURL(/\/security$/);
  await expect(heading('Verification methods')).toBeVisible();
});

test('the return path survives creating an account on the way', async ({ page, emulator, user }) => {
  const { main, heading, codeField, button, enterNewAccount } = screensOf(page);
  await page.goto('/security');
  await expect(page).toHaveURL(/\/sign-in$/);
  await main
    .getByRole('button', { name: 'Create account' })
    .or(main.getByRole('link', { name: 'Create account' }))
    .click();
  await enterNewAccount(user);
  await expect(codeField).toBeVisible();
  await codeField.fill(await emulator.latestCode(user.username));
  await button('Confirm account').click();
  await expect(page).toHaveURL(/\/security$/);
  await expect(heading('Verification methods')).toBeVisible();
});

test('the session survives a reload, and going back shows no form to a signed-in user', async ({
  page,
  emulator,
  user,
}) => {
  const { heading, enterCredentials, expectSignedIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
  await enterCredentials(user);
  await expectSignedIn(user);
  await page.reload();
  await expectSignedIn(user);
  await expect(heading('Your papers')).toBeVisible();
  await page.goto('/sign-in');
  await expect(heading('Your papers')).toBeVisible();
  await page.goBack();
  await expect(heading('Your papers')).toBeVisible();
});

test('going back after signing out shows nothing protected', async ({ page, emulator, user }) => {
  const { heading, signOut, signIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await signIn(user);
  await page.getByRole('link', { name: 'Security', exact: true }).click();
  await expect(heading('Verification methods')).toBeVisible();
  await signOut();
  await expect(page).toHaveURL(/\/$/);
  await page.goBack();
  await expect(heading('Your papers')).toBeHidden();
  await page.goto('/security');
  await expect(page).toHaveURL(/\/sign-in$/);
});

test('signing out in one tab reaches the other', async ({ page, context, emulator, user }) => {
  const { signOut, signIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await signIn(user);
  const other = await context.newPage();
  await other.goto('/security');
  await expect(screensOf(other).heading('Verification methods')).toBeVisible();
  await signOut();
  await expect(other.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expect(screensOf(other).heading('Verification methods')).toBeHidden();
});

test('a session that cannot be checked stays, and trying again restores it', async ({
  page,
  lane,
  emulator,
  user,
  expectedConsole,
}) => {
  const { expectSignedIn, heading, signIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await signIn(user);
  // The access token has expired, so the session needs a refresh, which gets no response.
  expectedConsole.push(/net::ERR_FAILED/);
  await page.clock.install({ time: Date.now() + 2 * 3_600_000 });
  await page.route(`${lane.emulatorUrl}/`, (route) => route.abort());
  await page.reload();
  await expect(heading('We can’t reach your account right now')).toBeVisible();
  await page.unroute(`${lane.emulatorUrl}/`);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectSignedIn(user);
});

test('impatient clicks send one request', async ({ page, emulator, user, wire }) => {
  const { main, field, expectSignedIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await page.goto('/sign-in');
  await field('Username').fill(user.username);
  await field('Password').fill(user.password);
  await main.getByRole('button', { name: 'Sign in', exact: true }).dblclick();
  await expectSignedIn(user);
  expect(wire.filter(({ operation }) => operation === 'InitiateAuth')).toHaveLength(1);
});

test('every page sets the document title and takes focus when it replaces another', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle('Harbour');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('body')).toBeFocused();
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
  await expect(page).toHaveTitle('Sign in · Harbour');
  await expect(page.getByRole('main').getByRole('heading').first()).toBeFocused();
  await page.getByRole('banner').getByRole('link', { name: 'Create account' }).click();
  await expect(page).toHaveTitle('Create account · Harbour');
  await page.goBack();
  await expect(page).toHaveTitle('Sign in · Harbour');
  await expect(page.getByRole('main').getByRole('heading').first()).toBeFocused();
  await page.goto('/nowhere');
  await expect(page).toHaveTitle('Page not found · Harbour');
});

test('pages load without layout shift', async ({ page, emulator, user }) => {
  const { enterCredentials, expectSignedIn, heading } = screensOf(page);
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const shift = () => page.evaluate(() => (window as unknown as { shift: number }).shift);
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Create an account' })).toBeVisible();
  expect(await shift()).toBeLessThan(0.01);
  await emulator.createConfirmedUser(user);
  await page.goto('/sign-in');
  await expect(page.getByLabel('Username')).toBeVisible();
  expect(await shift()).toBeLessThan(0.01);
  await enterCredentials(user);
  await expectSignedIn(user);
  await page.goto('/');
  await expect(heading('Your papers')).toBeVisible();
  await expect(page.getByText('Only your password protects this account.')).toBeVisible();
  expect(await shift()).toBeLessThan(0.02);
});

test('the theme follows the system until the user chooses, and the choice survives a reload', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const toggle = page.getByRole('button', { name: 'Dark theme' });
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  const light = await background();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  const dark = await background();
  expect(dark).not.toBe(light);
  await toggle.click();
  await expect.poll(background).toBe(light);
  await page.reload();
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  expect(await background()).toBe(light);
});
