import { expectNoAxeViolations, expectNoHorizontalScroll } from './accessibility.js';
import { screensOf } from './screens.js';
import { expect, test } from './test.js';

const methods = [
  {
    medium: 'SMS',
    add: 'Add phone number',
    field: 'Phone number',
    done: 'Text messages are set up.',
  },
  {
    medium: 'EMAIL',
    add: 'Add email address',
    field: 'Email',
    done: 'Email codes are set up.',
  },
] as const;

for (const { medium, add, field: label, done } of methods) {
  test(`a user without ${label.toLowerCase()} adds it on the security page and signs in with it`, async ({
    page,
    emulator,
    user,
    wire,
  }) => {
    const screens = screensOf(page);
    const { main, field, button, codeField, confirmIdentity, enterCredentials } = screens;
    const { enterCode, expectSignedIn, signOut, signInToCode } = screens;
    await emulator.createBareUser(user);
    await page.goto('/security');
    await enterCredentials(user);

    await button(add).click();
    await expect(field(label)).toBeFocused();
    await expectNoAxeViolations(page);
    // Typed with spaces, as users do.
    await page.keyboard.type(
      medium === 'SMS' ? user.phoneNumber.replace(/^(\+49)(\d{3})(\d{4})/, '$1 $2 $3 ') : user.email,
    );
    await button('Send code').click();
    await confirmIdentity(user);
    await expect(codeField).toBeFocused();
    await expectNoAxeViolations(page);

    const first = await emulator.latestCode(user.username, medium);
    await codeField.fill(first === '000000' ? '111111' : '000000');
    await expect(main.getByText('Incorrect code. Check it and try again.')).toBeVisible();
    await button('Resend code').click();
    await expect(main.getByText('A new code is on its way.')).toBeAttached();
    await page.setViewportSize({ width: 320, height: 700 });
    await expectNoHorizontalScroll(page);
    await codeField.fill(await emulator.latestCode(user.username, medium));
    await expect(main.getByText(done)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Verification methods' })).toBeFocused();
    await expect(page.locator(`[data-mfa-type=${medium}][data-enabled]`)).toBeVisible();
    const preferences = wire.filter(({ operation }) => operation === 'SetUserMFAPreference');
    expect(preferences).toHaveLength(1);

    await page.setViewportSize({ width: 1280, height: 900 });
    await signOut();
    await signInToCode(user);
    await enterCode(await emulator.latestCode(user.username, medium));
    // An email code may have eight digits, so six do not submit themselves.
    if (medium === 'EMAIL') await button('Verify').click();
    await expectSignedIn(user);
  });
}

test('authenticator setup tells a slow phone clock from a wrong code', async ({ page, emulator, user }) => {
  const { main, button, codeField, confirmIdentity, enterCredentials } = screensOf(page);
  await emulator.createBareUser(user);
  await page.goto('/security');
  await enterCredentials(user);
  await button('Set up authenticator app').click();
  await confirmIdentity(user);
  const uri = (await page.getByRole('link', { name: 'Open authenticator app' }).getAttribute('href')) ?? '';
  // Three or four periods, and no more if one ends meanwhile: both are about two minutes.
  await codeField.fill(await emulator.totpCodeOfSlowPhone(uri, 105));
  await expect(main.getByText('Your phone’s clock is about 2 minutes slow.')).toBeVisible();
  await codeField.fill(await emulator.totpCode(uri));
  await expect(main.getByText('Your authenticator app is set up.')).toBeVisible();
});
