import { screensOf } from './screens.js';
import { expect, test } from './test.js';
import { addAuthenticator } from './virtual-authenticator.js';

test.beforeEach(async ({ emulator }) => {
  await emulator.changePool({ passkeys: 'both-factors' });
});

test('a new account gets a passkey and signs in with it: one click, one prompt, two requests', async ({
  page,
  emulator,
  user,
  wire,
}) => {
  const authenticator = await addAuthenticator(page);
  const screens = screensOf(page);
  const { button, main } = screens;
  await page.goto('/create-account');
  await screens.enterNewAccount(user);
  await expect(screens.codeField).toBeVisible();
  await screens.enterCode(await emulator.latestCode(user.username));
  await button('Confirm account').click();
  await screens.expectSignedIn(user);

  await main.getByRole('region', { name: 'Sign in faster next time' }).getByText('Add a passkey').click();
  await screens.confirmIdentity(user);
  await expect(main.getByRole('region', { name: 'Sign in faster next time' })).toBeHidden();
  expect(await authenticator.passkeys()).toHaveLength(1);

  await screens.signOut();
  await screens.openSignIn();
  await expect(button('Sign in with a passkey')).toBeVisible();
  const before = wire.length;
  await button('Sign in with a passkey').click();
  await screens.expectSignedIn(user);
  expect(wire.slice(before, before + 2).map(({ operation }) => operation)).toEqual([
    'InitiateAuth',
    'RespondToAuthChallenge',
  ]);
  expect(wire.filter(({ operation }) => operation === 'RespondToAuthChallenge').at(-1)?.input).toMatchObject({
    ChallengeName: 'WEB_AUTHN',
  });
});

test('a passkey that fails leaves the name, and the password signs in', async ({ page, emulator, user }) => {
  await emulator.createConfirmedUser(user);
  const authenticator = await addAuthenticator(page);
  const screens = screensOf(page);
  await screens.signIn(user);
  await addPasskey(screens, user);
  await screens.signOut();
  await authenticator.verifyUser(false);
  await screens.openSignIn();
  await screens.field('Username').fill(user.username);
  await screens.button('Sign in with a passkey').click();
  await expect(screens.main.getByText('No passkey was used. Try again, or try another way.')).toBeVisible();
  await expect(screens.field('Password')).toBeFocused();
  await page.keyboard.type(user.password);
  await page.keyboard.press('Enter');
  await screens.expectSignedIn(user);
});

test('the autofill of the username offers the passkey of the user who was here last', async ({
  page,
  emulator,
  user,
}) => {
  await emulator.createConfirmedUser(user);
  await addAuthenticator(page);
  const screens = screensOf(page);
  await screens.signIn(user);
  await addPasskey(screens, user);
  await screens.signOut();
  await screens.openSignIn();
  await expect(screens.field('Username')).toHaveAttribute('autocomplete', 'username webauthn');
  // The virtual authenticator picks the passkey as soon as the autofill offers it.
  await screens.field('Username').click();
  await screens.expectSignedIn(user);
});

test('a removed passkey is gone from the authenticator too, and the next try falls back', async ({
  page,
  emulator,
  user,
}) => {
  await emulator.createConfirmedUser(user);
  const authenticator = await addAuthenticator(page);
  const screens = screensOf(page);
  const { main, button } = screens;
  await screens.signIn(user);
  await addPasskey(screens, user);
  await main.getByRole('button', { name: 'Rename' }).click();
  await screens.field('Passkey name').fill('My laptop');
  await page.keyboard.press('Enter');
  await main.getByRole('button', { name: 'Remove passkey My laptop' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(main.getByText('You don’t have a passkey yet.')).toBeVisible();
  await expect.poll(() => authenticator.passkeys()).toEqual([]);
  await screens.signOut();
  await screens.openSignIn();
  await button('Sign in with a passkey').click();
  await expect(main.getByText('This method isn’t available here. Choose another one.')).toBeVisible();
  await expect(screens.field('Username')).toHaveValue(user.username);
  await page.keyboard.type(user.password);
  await page.keyboard.press('Enter');
  await screens.expectSignedIn(user);
});

test('a passkey as both factors asks for no code, where MFA is required', async ({ page, emulator, user, wire }) => {
  await emulator.createConfirmedUser(user);
  await emulator.setPreference(user, { SMSMfaSettings: { Enabled: true } });
  await emulator.changePool({ mfa: 'ON' });
  const authenticator = await addAuthenticator(page);
  const screens = screensOf(page);
  const { main, button } = screens;
  const code = () => emulator.latestCode(user.username, 'SMS');
  await screens.signInToCode(user);
  await screens.enterCode(await code());
  await screens.expectSignedIn(user);
  await addPasskey(screens, user, code);
  await main.getByRole('checkbox', { name: 'Use passkeys as your second step' }).click();
  await expect(main.getByRole('checkbox', { name: 'Use passkeys as your second step' })).toBeChecked();
  await screens.signOut();
  await screens.openSignIn();
  const before = wire.length;
  await button('Sign in with a passkey').click();
  await screens.expectSignedIn(user);
  expect(wire.slice(before, before + 2).map(({ operation }) => operation)).toEqual([
    'InitiateAuth',
    'RespondToAuthChallenge',
  ]);

  // The pool asks this user for verification, so a touch alone does not do.
  await screens.signOut();
  await authenticator.verifyUser(false);
  await screens.openSignIn();
  await button('Sign in with a passkey').click();
  await expect(main.getByText('No passkey was used. Try again, or try another way.')).toBeVisible();
});

test('the same device is excluded, and the 21st passkey refused', async ({ page, emulator, user }) => {
  await emulator.createConfirmedUser(user);
  const authenticator = await addAuthenticator(page);
  const screens = screensOf(page);
  const { main, button } = screens;
  const passkeys = main.getByRole('region', { name: 'Passkeys' }).getByRole('listitem');
  await screens.signIn(user);
  await addPasskey(screens, user);
  await button('Add a passkey').click();
  await expect(main.getByText('You already have a passkey on this device.')).toBeVisible();
  expect(await authenticator.passkeys()).toHaveLength(1);
  for (let count = 2; count <= 20; count += 1) {
    await authenticator.clear();
    await button('Add a passkey').click();
    await expect(passkeys).toHaveCount(count);
  }
  await authenticator.clear();
  await button('Add a passkey').click();
  await expect(main.getByRole('alert')).toHaveText('You can’t add more passkeys. Remove one first.');
});

test('a pool without passkeys offers the password', async ({ page, emulator, user }) => {
  await emulator.createConfirmedUser(user);
  await emulator.changePool({ passkeys: 'off' });
  const screens = screensOf(page);
  await page.goto('/sign-in');
  await screens.field('Username').fill(user.username);
  await screens.button('Sign in with a passkey').click();
  await expect(screens.field('Password')).toBeFocused();
  await page.keyboard.type(user.password);
  await page.keyboard.press('Enter');
  await screens.expectSignedIn(user);
});

async function addPasskey(
  { main, button, openSecurity, confirmIdentity }: ReturnType<typeof screensOf>,
  user: Parameters<ReturnType<typeof screensOf>['confirmIdentity']>[0],
  code?: () => Promise<string>,
) {
  await openSecurity();
  await button('Add a passkey').click();
  await confirmIdentity(user, code);
  await expect(main.getByRole('region', { name: 'Passkeys' }).getByRole('listitem')).toHaveCount(1);
}
