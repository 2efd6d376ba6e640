import type { FrameLocator, Page } from '@playwright/test';
import type { Emulator } from '../emulator.js';
import { screensOf } from '../screens.js';
import { expect } from '../test.js';
import type { TestUser } from '../test-user.js';

/** A state from which a user can go on. */
export type WayOn = 'signed in' | 'form' | 'retry';

/** The time until a user must have a way on, milliseconds. */
const LIMIT = 10_000;

/** Checks that a page is in a state with a way on within ten seconds, and shows the name of nobody else. */
export async function expectWayOn(page: Page, way: WayOn, user: TestUser, others: readonly TestUser[] = []) {
  const { button, main } = screensOf(page);
  const named = page.getByRole('banner').getByText(user.username);
  const ways = {
    'signed in': named,
    form: signInForm(page),
    retry: button('Try again'),
  };
  await expect(ways[way].first()).toBeVisible({ timeout: LIMIT });
  if (way !== 'signed in') {
    await expect(ways[way].first()).toBeEnabled();
    await expect(named).toBeHidden();
  } else {
    await expect(button('Sign out')).toBeEnabled();
  }
  for (const { username } of others) {
    await expect(page.getByRole('banner').getByText(username)).toBeHidden();
    await expect(main.getByText(username)).toBeHidden();
  }
}

/** Finds the button of the sign-in form. */
export function signInForm(page: Page | FrameLocator) {
  return page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true });
}

/** Ends the access token of a user: two hours pass while the app is closed. The test opens it again. */
export async function endAccessToken(page: Page, emulator: Emulator): Promise<void> {
  // A request in flight would refresh it, before the test is ready.
  await page.goto('about:blank');
  await emulator.advance(7200);
  await page.clock.setFixedTime(Date.now() + 7_200_000);
}
