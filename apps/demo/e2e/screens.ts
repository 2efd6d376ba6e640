import type { Locator, Page } from '@playwright/test';
import { expect } from './test.js';
import type { TestUser } from './test-user.js';

/** The screens by what a user reads on them. */
export function screensOf(page: Page) {
  const field = (name: string): Locator => page.getByLabel(name, { exact: true });
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const main = page.getByRole('main');
  return {
    main,
    field,
    button,
    heading: (name: string): Locator => page.getByRole('heading', { name, exact: true }),
    codeField: field('Verification code'),
    session: page.getByRole('banner'),

    async enterCredentials({ username, password }: TestUser) {
      await field('Username').fill(username);
      await field('Password').fill(password);
      await main.getByRole('button', { name: 'Sign in', exact: true }).click();
    },

    /** A full code may send itself; if not, the button does. */
    async enterCode(code: string) {
      await field('Verification code').fill(code);
      const verify = main.getByRole('button', { name: 'Verify', exact: true });
      await verify.click({ timeout: 1500 }).catch(() => undefined);
    },

    async expectSignedIn({ username }: TestUser) {
      await expect(page.getByRole('banner').getByText(username)).toBeVisible();
    },

    async signOut() {
      await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click();
      await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
    },
  };
}
