import type { Page } from '@playwright/test';
import type { Emulator } from '../emulator.js';
import { screensOf } from '../screens.js';
import { expect } from '../test.js';
import type { TestUser } from '../test-user.js';

/** Every request of a user's life cycle, in the order of the walk. */
export const requestsOfWalk = [
  'SignUp',
  'ConfirmSignUp',
  'InitiateAuth',
  'RespondToAuthChallenge PASSWORD_VERIFIER',
  'AssociateSoftwareToken',
  'VerifySoftwareToken',
  'SetUserMFAPreference',
  'RespondToAuthChallenge SOFTWARE_TOKEN_MFA',
  'RespondToAuthChallenge DEVICE_SRP_AUTH',
  'RespondToAuthChallenge DEVICE_PASSWORD_VERIFIER',
  'ForgetDevice',
] as const;

/**
 * Walks through a user's life cycle, from creating an account to forgetting a device. The first try of each request fails with
 * `message` on the screen. The second succeeds, with the same control and the same input.
 */
export async function walkTwice(page: Page, emulator: Emulator, user: TestUser, message: RegExp): Promise<void> {
  const screens = screensOf(page);
  const { main, field, button, heading, codeField, enterCode, expectSignedIn, signOut, openSecurity, signInToCode } =
    screens;
  const alert = page.getByRole('main').getByRole('alert').filter({ hasText: message });
  const signIn = main.getByRole('button', { name: 'Sign in', exact: true });

  /** Repeats an action for each of its requests: the action fails, shows the message and is tried again. */
  async function again(act: () => Promise<void>, requests = 1): Promise<void> {
    for (let failed = 0; failed < requests; failed++) {
      await act();
      await expect(alert).toBeVisible();
    }
    await act();
  }

  await page.goto('/create-account');
  await field('Username').fill(user.username);
  await field('Password').fill(user.password);
  await field('Email').fill(user.email);
  await again(() => main.getByRole('button', { name: 'Create account' }).click());
  await expect(codeField).toBeVisible();
  await codeField.fill(await emulator.latestCode(user.username));
  await again(() => button('Confirm account').click());
  // The first request of the sign-in has failed by itself.
  await expect(heading('Your account is ready')).toBeVisible();
  await expect(alert).toBeVisible();
  await again(() => button('Try again').click());
  await expectSignedIn(user);

  await openSecurity();
  await button('Set up authenticator app').click();
  await screens.confirmIdentity(user);
  await expect(alert).toBeVisible();
  await button('Set up authenticator app').click();
  const link = page.locator('a[href^="otpauth:"]');
  await expect(link).toBeVisible();
  const keyUri = (await link.getAttribute('href')) ?? '';
  await enterCode(await emulator.totpCode(keyUri));
  await expect(alert).toBeVisible();
  await button('Verify').click();
  await expect(alert).toBeVisible();
  await button('Finish').click();
  await expect(main.getByText('Your authenticator app is set up.')).toBeVisible();
  await signOut();

  await signInToCode(user);
  await page.getByRole('checkbox', { name: 'Remember this device' }).check();
  await enterCode(await emulator.totpCode(keyUri));
  await expect(alert).toBeVisible();
  await button('Verify').click();
  await expectSignedIn(user);
  await signOut();

  await page.goto('/sign-in');
  await field('Username').fill(user.username);
  await field('Password').fill(user.password);
  await again(() => signIn.click(), 2);
  await expectSignedIn(user);

  await openSecurity();
  const devices = page.getByRole('region', { name: 'Remembered devices' });
  await again(async () => {
    await devices.getByRole('button', { name: /^Forget/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Forget/ })
      .click();
  });
  await expect(heading('Sign in to Harbour')).toBeVisible();
}
