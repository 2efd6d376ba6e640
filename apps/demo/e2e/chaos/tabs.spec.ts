import { screensOf } from '../screens.js';
import { expect, test } from '../test.js';
import { newTestUser } from '../test-user.js';

test('signing out in another tab closes the settings at once, even during setup', async ({
  page,
  context,
  emulator,
  user,
}) => {
  const { button, confirmIdentity, heading, openSecurity, signIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await signIn(user);
  const other = await context.newPage();
  await other.goto('/');
  await screensOf(other).expectSignedIn(user);

  await openSecurity();
  await button('Set up authenticator app').click();
  await confirmIdentity(user);
  await expect(page.locator('a[href^="otpauth:"]')).toBeVisible();
  await screensOf(other).signOut();
  // The authenticator key disappears with the session.
  await expect(page.locator('a[href^="otpauth:"]')).toBeHidden();
  await expect(heading('Verification methods')).toBeHidden();
  await page.goto('/security');
  await expect(heading('Sign in to Harbour')).toBeVisible();
});

test('signing out in another tab does not disturb a sign-in in progress', async ({ page, context, emulator, user }) => {
  const { enterCode, expectSignedIn, signInToCode } = screensOf(page);
  const first = newTestUser('grace');
  await emulator.createConfirmedUser(first);
  await emulator.createConfirmedUser(user);
  await emulator.setPreference(user, { SMSMfaSettings: { Enabled: true, PreferredMfa: true } });
  await signInToCode(user);

  const other = await context.newPage();
  const elsewhere = screensOf(other);
  await other.goto('/sign-in');
  await elsewhere.enterCredentials(first);
  await elsewhere.expectSignedIn(first);
  await elsewhere.signOut();

  await enterCode(await emulator.latestCode(user.username, 'SMS'));
  await expectSignedIn(user);
  await elsewhere.expectSignedIn(user);
});

test('two tabs whose token expires at the same moment refresh once', async ({
  page,
  context,
  emulator,
  user,
  wire,
  quiet,
}) => {
  const { signIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await signIn(user);
  const other = await context.newPage();
  await other.goto('/');
  await screensOf(other).expectSignedIn(user);
  // A pending request would be rejected, and refresh on the old clock.
  await quiet();
  await emulator.advance(7200);
  const later = new Date(Date.now() + 7_200_000);
  for (const tab of [page, other]) await tab.clock.setFixedTime(later);
  await Promise.all([page, other].map((tab) => tab.getByRole('link', { name: 'Security', exact: true }).click()));
  for (const tab of [page, other]) await expect(screensOf(tab).button('Turn on email')).toBeVisible();
  expect(wire.filter(({ input }) => input.AuthFlow === 'REFRESH_TOKEN_AUTH')).toHaveLength(1);
});
