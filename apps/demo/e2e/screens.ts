import type { Locator, Page } from '@playwright/test';
import { expect } from './test.js';
import type { TestUser } from './test-user.js';

/** Finds the controls of each screen by what a user reads. */
export function screensOf(page: Page) {
  const field = (name: string): Locator => page.getByLabel(name, { exact: true });
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const main = page.getByRole('main');
  const codeField = field('Verification code');

  async function enterCredentials({ username, password }: TestUser) {
    await field('Username').fill(username);
    await field('Password').fill(password);
    await main.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  async function expectSignedIn({ username }: TestUser) {
    await expect(page.getByRole('banner').getByText(username)).toBeVisible();
  }

  return {
    main,
    field,
    button,
    heading: (name: string): Locator => page.getByRole('heading', { name, exact: true }),
    codeField,
    session: page.getByRole('banner'),

    /** Fills in and submits the form for a new account. */
    async enterNewAccount({ username, password, email, phoneNumber }: TestUser) {
      await field('Username').fill(username);
      await field('Password').fill(password);
      await field('Email').fill(email);
      await field('Phone number').fill(phoneNumber);
      await main.getByRole('button', { name: 'Create account' }).click();
    },

    enterCredentials,

    /** Signs in a user without a second step. */
    async signIn(user: TestUser) {
      await page.goto('/sign-in');
      await enterCredentials(user);
      await expectSignedIn(user);
    },

    /** Signs in up to the code step. */
    async signInToCode(user: TestUser) {
      await page.goto('/sign-in');
      await enterCredentials(user);
      await expect(codeField).toBeVisible();
    },

    /** Types or pastes a code, which submits itself once complete. */
    async enterCode(code: string) {
      await codeField.fill(code);
    },

    async openSignIn() {
      await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
    },

    async openSecurity() {
      await page.getByRole('banner').getByRole('link', { name: 'Security' }).click();
      await expect(page.getByRole('heading', { name: 'Verification methods' })).toBeVisible();
    },

    /** Passes the check before a change: the password, then a code if the user has a factor. */
    async confirmIdentity({ password }: TestUser, code?: () => Promise<string>) {
      const dialog = page.getByRole('dialog', { name: 'Confirm that it’s you' });
      await dialog.getByLabel('Password', { exact: true }).fill(password);
      await dialog.getByRole('button', { name: 'Continue' }).click();
      if (code) {
        await expect(dialog.getByLabel('Verification code')).toBeVisible();
        await dialog.getByLabel('Verification code').fill(await code());
      }
      await expect(dialog).toBeHidden();
    },

    /** Answers "Choose how to verify". */
    async choose(method: RegExp) {
      await main.getByRole('button', { name: method }).click();
    },

    settings: {
      async turnOn(method: string, confirm: () => Promise<void>) {
        await main.getByRole('button', { name: `Turn on ${method}` }).click();
        await confirm();
        await expect(main.getByRole('button', { name: `Turn on ${method}` })).toBeHidden();
        await expect(main.getByRole('button', { name: `Options for ${method}` })).toBeEnabled();
      },
      /** Verifies the number, which turns on text messages. */
      async verifyPhoneNumber(latestCode: () => Promise<string>, confirm: () => Promise<void>) {
        await main.getByRole('button', { name: 'Verify phone number' }).click();
        await main.getByRole('button', { name: 'Send code' }).click();
        await confirm();
        await expect(field('Verification code')).toBeVisible();
        await field('Verification code').fill(await latestCode());
        await expect(page.locator('[data-mfa-type=SMS][data-enabled]')).toBeVisible();
      },
      async prefer(method: string) {
        await main.getByRole('radio', { name: `Always use ${method}` }).check();
        await main.getByRole('button', { name: 'Save' }).click();
        await expect(main.getByRole('button', { name: 'Save' })).toBeHidden();
      },
      async preferNone(confirm: () => Promise<void>) {
        await main.getByRole('radio', { name: 'Ask me each time' }).check();
        await main.getByRole('button', { name: 'Save' }).click();
        await confirm();
        await expect(main.getByRole('button', { name: 'Save' })).toBeHidden();
      },
    },

    expectSignedIn,

    async signOut() {
      await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click();
      await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
    },
  };
}
