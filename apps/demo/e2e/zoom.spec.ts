import { expectNoHorizontalScroll } from './accessibility.js';
import { tabTo } from './keyboard.js';
import { screensOf } from './screens.js';
import { expect, test } from './test.js';

/** A window of 1280 by 900 pixels at 400%, as in WCAG 1.4.10. */
test.use({ viewport: { width: 320, height: 225 } });

test('the code step at 400% needs no horizontal scrolling, and every control is reachable and visible', async ({
  page,
  emulator,
  user,
}) => {
  await page.addInitScript(() => localStorage.setItem('harbour-development-panel', 'closed'));
  const { main, codeField, enterCredentials, enterCode, expectSignedIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await emulator.setPreference(user, { SMSMfaSettings: { Enabled: true } });
  await page.goto('/sign-in');
  await expectNoHorizontalScroll(page);
  await enterCredentials(user);
  await expect(codeField).toBeFocused();
  await expect(main.locator('.cmk-otp-boxes')).toBeInViewport({ ratio: 1 });
  await expectNoHorizontalScroll(page);

  const button = (name: string) => main.getByRole('button', { name, exact: true });
  for (const control of [
    button('Resend code'),
    main.getByRole('checkbox'),
    button('Verify'),
    button('Back to sign in'),
  ]) {
    await tabTo(control);
    await expect(control).toBeInViewport({ ratio: 1 });
  }
  const help = main.getByText('Can’t use this method?');
  await tabTo(help);
  await page.keyboard.press('Enter');
  const contact = main.getByText(/support@harbour\.example/);
  await contact.scrollIntoViewIfNeeded();
  await expect(contact).toBeInViewport({ ratio: 1 });
  await expectNoHorizontalScroll(page);

  await tabTo(codeField, 'Shift+Tab');
  await enterCode(await emulator.latestCode(user.username));
  await expectSignedIn(user);
});
