import type { Browser, BrowserContext, Page } from '@playwright/test';
import { screensOf } from './screens.js';
import { expect, test } from './test.js';
import type { TestUser } from './test-user.js';

const browsers = {
  Safari:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Mobile/15E148 Safari/604.1',
  Firefox: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
};

interface Elsewhere {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly tokens: { readonly AccessToken: string; readonly RefreshToken: string };
}

/** Signs the user in in another browser, which leaves its storage and its tokens to this test. */
async function signInElsewhere(
  browser: Browser,
  baseURL: string | undefined,
  user: TestUser,
  agent: keyof typeof browsers,
): Promise<Elsewhere> {
  const context = await browser.newContext({ ...(baseURL && { baseURL }), userAgent: browsers[agent] });
  const page = await context.newPage();
  const answered = page.waitForResponse(async (response) => /"RefreshToken"/.test(await response.text()));
  await screensOf(page).signIn(user);
  const { AuthenticationResult: tokens } = await (await answered).json();
  return { context, page, tokens };
}

/** Lets the page notice that its user is back, as a tab that is shown again does. */
const comeBack = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

const listOf = (page: Page) => page.getByRole('region', { name: 'Where you’re signed in' });
const reason = 'your session was ended from somewhere else';

test('signing out of another browser refuses its tokens, and tells its user at the next action', async ({
  page,
  browser,
  baseURL,
  emulator,
  user,
}) => {
  await emulator.createConfirmedUser(user);
  const { context, page: phone, tokens } = await signInElsewhere(browser, baseURL, user, 'Safari');
  const there = screensOf(phone);
  await there.openSecurity();

  const here = screensOf(page);
  await here.signIn(user);
  await here.openSecurity();
  const list = listOf(page);
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list.getByRole('listitem').first()).toContainText('This browser');
  await expect(list.getByRole('listitem').first().getByRole('button')).toHaveCount(0);
  await list.getByRole('button', { name: 'Sign out of Safari on iOS' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await here.confirmIdentity(user);
  await expect(list.getByRole('listitem')).toHaveCount(1);

  const { AccessToken, RefreshToken } = tokens;
  const refused = 'NotAuthorizedException';
  expect(await emulator.refusalOf('GetUser', { AccessToken })).toBe(refused);
  expect(await emulator.refusalOfRefresh(RefreshToken)).toBe(refused);

  await there.main.getByRole('button', { name: 'Turn on email' }).click();
  await expect(phone.getByText(reason)).toBeVisible();
  await expect(there.field('Username')).toBeVisible();
  await here.expectSignedIn(user);
  await context.close();
});

test('a session that ended elsewhere tells its user when the page comes back', async ({
  page,
  browser,
  baseURL,
  emulator,
  user,
}) => {
  await emulator.createConfirmedUser(user);
  const phone = await signInElsewhere(browser, baseURL, user, 'Safari');
  await screensOf(phone.page).openSecurity();
  const here = screensOf(page);
  await here.signIn(user);
  await here.openSecurity();
  await listOf(page).getByRole('button', { name: 'Sign out everywhere else' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await here.confirmIdentity(user);
  await expect(listOf(page).getByRole('listitem')).toHaveCount(1);
  await comeBack(phone.page);
  await expect(phone.page.getByText(reason)).toBeVisible();
  await phone.context.close();
});

test('one session that does not end leaves its row, and the others end', async ({
  page,
  browser,
  baseURL,
  emulator,
  user,
}) => {
  await emulator.createConfirmedUser(user);
  const phone = await signInElsewhere(browser, baseURL, user, 'Safari');
  const laptop = await signInElsewhere(browser, baseURL, user, 'Firefox');
  const here = screensOf(page);
  await here.signIn(user);
  await here.openSecurity();
  const list = listOf(page);
  await expect(list.getByRole('listitem')).toHaveCount(3);
  // The client sends a throttled request three times.
  await emulator.addFault({ kind: 'throttle', operation: 'RevokeUserSession', times: 3 });
  await list.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await here.confirmIdentity(user);
  await expect(list.getByRole('listitem')).toHaveCount(2);
  const left = list.getByRole('listitem').nth(1);
  await expect(left).toContainText('Too many');
  const survivors = [];
  for (const { tokens } of [phone, laptop])
    survivors.push(await emulator.refusalOf('GetUser', { AccessToken: tokens.AccessToken }));
  expect(survivors.filter((refusal) => refusal === undefined)).toHaveLength(1);

  await list.getByRole('button', { name: 'Try these again' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  for (const { tokens, context } of [phone, laptop]) {
    expect(await emulator.refusalOf('GetUser', { AccessToken: tokens.AccessToken })).toBe('NotAuthorizedException');
    await context.close();
  }
  await here.expectSignedIn(user);
});

test('the sign-in over the pool’s maximum ends the session used least recently, which says so', async ({
  page,
  browser,
  baseURL,
  emulator,
  user,
}) => {
  await emulator.createConfirmedUser(user);
  await emulator.limitSessions(2);
  try {
    const phone = await signInElsewhere(browser, baseURL, user, 'Safari');
    await screensOf(phone.page).openSecurity();
    await emulator.advance(1);
    const laptop = await signInElsewhere(browser, baseURL, user, 'Firefox');
    await emulator.advance(1);
    const here = screensOf(page);
    await here.signIn(user);
    await here.openSecurity();
    await expect(listOf(page).getByRole('listitem')).toHaveCount(2);
    await expect(listOf(page)).toContainText('Firefox on Windows');
    await comeBack(phone.page);
    await expect(phone.page.getByText(reason)).toBeVisible();
    await comeBack(laptop.page);
    await screensOf(laptop.page).expectSignedIn(user);
    await phone.context.close();
    await laptop.context.close();
  } finally {
    await emulator.limitSessions(20);
  }
});
