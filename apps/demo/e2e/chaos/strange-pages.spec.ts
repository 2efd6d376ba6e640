import type { BrowserContext, Page } from '@playwright/test';
import type { Lane } from '../lanes.js';
import { screensOf } from '../screens.js';
import { expect, test } from '../test.js';
import { newTestUser } from '../test-user.js';
import { channelIsDeaf, plainHttp } from './page-faults.js';
import { endAccessToken, expectWayOn, signInForm } from './ways-on.js';

test('a page on plain HTTP says what is needed before it sends anything', async ({ page, emulator, user, wire }) => {
  const { main, enterCredentials } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await page.addInitScript(plainHttp);
  await page.goto('/sign-in');
  await enterCredentials(user);
  await expect(main.getByRole('alert')).toBeVisible();
  await expectWayOn(page, 'form', user);
  expect(wire).toEqual([]);
});

test('a page in a sandboxed frame without forms shows the form', async ({ page, context, lane, expectedConsole }) => {
  // As below: the frame can still load when its routes end.
  expectedConsole.push(/loopback/, /ERR_FAILED/);
  await frameIn(page, context, lane, 'allow-scripts');
  await expect(signInForm(page.frameLocator('iframe'))).toBeEnabled();
  await context.unrouteAll({ behavior: 'ignoreErrors' });
});

test('a page in a sandboxed frame signs in', async ({ page, context, lane, emulator, user, wire, expectedConsole }) => {
  await emulator.createConfirmedUser(user);
  await emulator.setPreference(user, { SMSMfaSettings: { Enabled: true, PreferredMfa: true } });
  // Without the routes below, Chromium keeps an opaque origin from an emulator on this computer.
  expectedConsole.push(/loopback/, /ERR_FAILED/);
  await frameIn(page, context, lane, 'allow-scripts allow-forms');
  const frame = page.frameLocator('iframe');
  await frame.getByLabel('Username', { exact: true }).fill(user.username);
  await frame.getByLabel('Password', { exact: true }).fill(user.password);
  await signInForm(frame).click();
  await frame.getByLabel('Verification code').fill(await latestSms());
  // Without storage the session lasts as long as the page.
  await expect(frame.getByRole('banner').getByText(user.username).or(signInLink()).first()).toBeVisible();
  await expect.poll(() => wire.map(({ input }) => input.ChallengeName)).toContain('SMS_MFA');
  await context.unrouteAll({ behavior: 'ignoreErrors' });

  async function latestSms() {
    await expect(frame.getByLabel('Verification code')).toBeVisible();
    return emulator.latestCode(user.username, 'SMS');
  }
  function signInLink() {
    return frame.getByRole('banner').getByRole('link', { name: 'Sign in' });
  }
});

test('a page that comes back from the cache after a sign-out elsewhere is signed out', async ({
  page,
  context,
  emulator,
  user,
}) => {
  const { heading, signIn, openSecurity } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await page.addInitScript(channelIsDeaf);
  await signIn(user);
  await openSecurity();
  const other = await context.newPage();
  await other.goto('/');
  await screensOf(other).signOut();
  await expect(heading('Verification methods')).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expectWayOn(page, 'form', user);
  await expect(heading('Verification methods')).toBeHidden();
});

test('a page that comes back from the cache after another user signed in shows only that user', async ({
  page,
  context,
  emulator,
  user,
}) => {
  const { signIn, openSecurity } = screensOf(page);
  const grace = newTestUser('grace');
  await emulator.createConfirmedUser(user);
  await emulator.createConfirmedUser(grace);
  await page.addInitScript(channelIsDeaf);
  await signIn(user);
  await openSecurity();
  const other = await context.newPage();
  await other.goto('/');
  await screensOf(other).signOut();
  await screensOf(other).signIn(grace);
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expectWayOn(page, 'signed in', grace, [user]);
});

test('an action of a page that has missed a change of user acts on nobody', async ({
  page,
  context,
  emulator,
  user,
  wire,
}) => {
  const { button, signIn, openSecurity } = screensOf(page);
  const grace = newTestUser('grace');
  await emulator.createConfirmedUser(user);
  await emulator.createConfirmedUser(grace);
  await page.addInitScript(channelIsDeaf);
  await signIn(user);
  await openSecurity();
  await expect(button('Turn on email')).toBeEnabled();
  const other = await context.newPage();
  await other.goto('/');
  await screensOf(other).signOut();
  await screensOf(other).signIn(grace);
  await button('Turn on email').click();
  await expectWayOn(page, 'signed in', grace, [user]);
  expect(wire.filter(({ operation }) => operation === 'SetUserMFAPreference')).toEqual([]);
});

/** Messages of another release, of a broken page, or of a script. */
const messages: readonly unknown[] = [
  null,
  undefined,
  'signedOut',
  [],
  {},
  { type: null },
  { type: 'signedIn' },
  { type: 'signedIn', user: null },
  { type: 'signedIn', user: { username: 'mallory', userId: 'mallory' } },
  { type: 'signedOut' },
  { type: 'signedOut', reason: { toString: null } },
  { type: 'signedOut', reason: '<img src=x>' },
  { type: 'devicesChanged', reason: 7 },
  { version: 2, kind: 'session' },
];

for (const isSignedIn of [true, false]) {
  test(`forged and malformed messages change nothing for a ${isSignedIn ? 'signed-in' : 'signed-out'} page`, async ({
    page,
    context,
    emulator,
    user,
  }) => {
    const { main, signIn } = screensOf(page);
    await emulator.createConfirmedUser(user);
    if (isSignedIn) await signIn(user);
    else await page.goto('/sign-in');
    const forger = await context.newPage();
    await forger.goto('/create-account');
    await forger.evaluate((all) => {
      for (const version of ['', '.0', '.1', '.2']) {
        const channel = new BroadcastChannel(`cmk.emulatorclient000000000001${version}`);
        for (const message of all) channel.postMessage(message);
      }
    }, messages);
    if (isSignedIn) await page.getByRole('link', { name: 'Security', exact: true }).click();
    await expectWayOn(page, isSignedIn ? 'signed in' : 'form', user);
    await expect(main.getByText('mallory')).toHaveCount(0);
    await page.reload();
    await expectWayOn(page, isSignedIn ? 'signed in' : 'form', user);
  });
}

test('a sign-out beside a refresh in another tab ends both', async ({ page, context, lane, emulator, user }) => {
  const { signIn, signOut } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await signIn(user);
  const other = await context.newPage();
  await other.goto('/');
  await expectWayOn(other, 'signed in', user);
  await endAccessToken(other, emulator);
  let answer = () => {};
  const isHeld = new Promise<void>((resolve) => {
    void other.route(`${lane.emulatorUrl}/`, async (route) => {
      if (!route.request().postData()?.includes('REFRESH_TOKEN_AUTH')) return route.fallback();
      const response = await route.fetch();
      resolve();
      await new Promise<void>((go) => {
        answer = go;
      });
      await route.fulfill({ response });
    });
  });
  void other.goto('/security');
  await isHeld;
  await signOut();
  answer();
  await expect(screensOf(other).session.getByRole('link', { name: 'Sign in' })).toBeVisible();
  for (const tab of [page, other]) {
    await tab.goto('/security');
    await expectWayOn(tab, 'form', user);
  }
});

test('a reload with a clock that went back an hour keeps the session', async ({ page, emulator, user }) => {
  const { button, confirmIdentity, signIn, openSecurity } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await signIn(user);
  await page.clock.setFixedTime(Date.now() - 3_600_000);
  await page.reload();
  await expectWayOn(page, 'signed in', user);
  await openSecurity();
  await button('Turn on email').click();
  await confirmIdentity(user);
  await expect(page.locator('[data-mfa-type=EMAIL][data-enabled]')).toBeVisible();
});

test('a development panel that does not load leaves the page', async ({ page, emulator, user, expectedConsole }) => {
  expectedConsole.push(/ERR_FAILED/);
  await emulator.createConfirmedUser(user);
  const panel = page.waitForRequest(/\/assets\/DevelopmentPanel[^/]*\.js$/);
  await page.route(/\/assets\/DevelopmentPanel[^/]*\.(js|css)$/, (route) => route.abort());
  await page.goto('/sign-in');
  await panel;
  await screensOf(page).enterCredentials(user);
  await expectWayOn(page, 'signed in', user);
});

test('an example that does not load offers a reload', async ({ page, expectedConsole }) => {
  expectedConsole.push(/ERR_FAILED/);
  const { button, heading } = screensOf(page);
  const files = /\/assets\/HeadlessExample[^/]*\.js$/;
  await page.route(files, (route) => route.abort());
  await page.goto('/examples/headless');
  await expect(heading('This page didn’t load')).toBeVisible();
  await page.unroute(files);
  await button('Reload').click();
  await expect(page.getByLabel('Username')).toBeVisible();
});

/** Opens the sign-in form in a sandboxed frame, whose origin is opaque: it has no storage, locks or channels. */
async function frameIn(page: Page, context: BrowserContext, lane: Lane, sandbox: string): Promise<void> {
  // The demo forbids frames and gives its files to no other origin; an app can have another policy.
  await context.route(`${lane.demoUrl}/**`, async (route) => {
    if (route.request().url().endsWith('/frame')) {
      const body = `<!doctype html><title>Frame</title><iframe sandbox="${sandbox}" src="/sign-in"></iframe>`;
      return route.fulfill({ contentType: 'text/html', body });
    }
    const response = await route.fetch();
    const { 'content-security-policy': _, ...headers } = response.headers();
    return route.fulfill({ response, headers: { ...headers, 'access-control-allow-origin': '*' } });
  });
  // The emulator answers no page of an unknown origin; Cognito answers all.
  await context.route(`${lane.emulatorUrl}/**`, async (route) => {
    const { origin: _, ...headers } = route.request().headers();
    const response = await route.fetch({ headers });
    return route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
  });
  await page.goto('/frame');
}
