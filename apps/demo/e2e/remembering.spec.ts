import { screensOf } from './screens.js';
import { expect, test } from './test.js';

const cases = [
  ['opt-in', 'that could not be remembered', true, 'We couldn’t remember this device'],
  ['always', 'that may be remembered although nobody asked for it', false, 'This device may be remembered'],
] as const;

for (const [devices, kind, isWanted, message] of cases) {
  test(`the page after the sign-in reports a device ${kind}`, async ({ page, emulator, user, expectedConsole }) => {
    await emulator.changePool({ devices });
    const { main, codeField, enterCredentials, enterCode, expectSignedIn } = screensOf(page);
    await emulator.createConfirmedUser(user);
    await emulator.setPreference(user, { SMSMfaSettings: { Enabled: true, PreferredMfa: true } });
    expectedConsole.push(/net::ERR_FAILED/);
    await page.route(
      (url) => url.href.startsWith(emulator.url),
      (route) => {
        const isStatus = /UpdateDeviceStatus$/.test(route.request().headers()['x-amz-target'] ?? '');
        return isStatus ? route.abort() : route.continue();
      },
    );
    await page.goto('/security');
    await enterCredentials(user);
    await expect(codeField).toBeVisible();
    if (isWanted) await main.getByRole('checkbox', { name: 'Remember this device' }).check();
    await enterCode(await emulator.latestCode(user.username, 'SMS'));
    await expect(page).toHaveURL(/\/security$/);
    await expectSignedIn(user);
    await expect(main.getByText(message)).toBeVisible();
  });
}
