import { screensOf } from '../screens.js';
import { expect, test } from '../test.js';
import { endAccessToken, expectWayOn } from './ways-on.js';

/** Refusals of a refresh that end the session, and what the form says. */
const endings = {
  PasswordResetRequiredException: ['Password reset required for the user', 'you need a new password'],
  UserNotConfirmedException: ['User is not confirmed.', 'your account isn’t confirmed yet'],
  UserNotFoundException: ['User does not exist.', 'your account was deleted'],
  'NotAuthorizedException of a disabled user': ['User is disabled.', 'your account is disabled'],
  'NotAuthorizedException of an ended token': ['Invalid Refresh Token', 'your session expired'],
  'NotAuthorizedException of a revoked token': ['Refresh Token has been revoked', 'ended from somewhere else'],
} as const;

for (const [refusal, [message, notice]] of Object.entries(endings)) {
  test(`a refresh refused with ${refusal} leads to the form, which says why`, async ({
    page,
    lane,
    emulator,
    user,
  }) => {
    const { main, enterCredentials, signIn } = screensOf(page);
    await emulator.createConfirmedUser(user);
    await signIn(user);
    await endAccessToken(page, emulator);
    await page.route(`${lane.emulatorUrl}/`, (route) => {
      const body = route.request().postData() ?? '';
      if (!/REFRESH_TOKEN_AUTH|"RefreshToken"/.test(body)) return route.fallback();
      return route.fulfill({
        status: 400,
        headers: { 'access-control-allow-origin': '*', 'content-type': 'application/x-amz-json-1.1' },
        json: { __type: refusal.split(' ')[0], message },
      });
    });
    await page.goto('/security');
    await expectWayOn(page, 'form', user);
    await expect(main.getByText(notice)).toBeVisible();
    await enterCredentials(user);
    await expectWayOn(page, 'signed in', user);
  });
}
