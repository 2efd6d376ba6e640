import { screensOf } from './screens.js';
import { expect, test } from './test.js';

test('?emulator=page runs the whole product without a server and survives a reload', async ({ page, lane, user }) => {
  const strangers: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(lane.demoUrl)) strangers.push(request.url());
  });
  const {
    main,
    codeField,
    heading,
    enterCredentials,
    enterCode,
    expectSignedIn,
    confirmIdentity,
    openSecurity,
    settings,
    enterNewAccount,
  } = screensOf(page);
  const panel = page.getByRole('complementary', { name: 'Development panel' });
  const copy = panel.getByRole('button', { name: /^Copy code/ }).first();
  const latestCode = async () => (await copy.getAttribute('aria-label'))?.replace('Copy code ', '') ?? '';

  await page.goto('/?emulator=page');
  await expect(panel.getByText('in this page')).toBeVisible();
  await page.getByRole('link', { name: 'Create an account' }).click();
  await enterNewAccount(user);
  await expect(codeField).toBeVisible();
  await enterCode(await latestCode());
  await main.getByRole('button', { name: 'Confirm account' }).click();
  await expectSignedIn(user);
  await openSecurity();
  await settings.turnOn('email', () => confirmIdentity(user));

  await page.reload();
  await expect(page.locator('[data-mfa-type=EMAIL][data-enabled]')).toBeVisible();
  await screensOf(page).signOut();
  await screensOf(page).openSignIn();
  await enterCredentials(user);
  await expect(heading('Check your email')).toBeVisible();
  expect(strangers).toEqual([]);
});
