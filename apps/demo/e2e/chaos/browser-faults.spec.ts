import { screensOf } from '../screens.js';
import { expect, test } from '../test.js';
import * as faults from './page-faults.js';
import { endAccessToken, expectWayOn, type WayOn } from './ways-on.js';

const preferSms = { SMSMfaSettings: { Enabled: true, PreferredMfa: true } };

/** Faults that a signed-in user meets on a reload, and where they end. */
const onReload: readonly (readonly [condition: string, fault: faults.PageFault, way: WayOn])[] = [
  ['IndexedDB that fails to open once', faults.openFailsOnce, 'signed in'],
  ['IndexedDB that never opens', faults.openFails, 'retry'],
  ['IndexedDB that never answers', faults.openNeverAnswers, 'retry'],
  ['a transaction that fails once', faults.transactionFailsOnce, 'signed in'],
  ['reads that fail', faults.readsFail, 'retry'],
  ['reads that never answer', faults.readsNeverAnswer, 'retry'],
  ['writes that fail', faults.writesFail, 'signed in'],
  ['a full sessionStorage', faults.sessionStorageFull, 'signed in'],
  ['a channel that does not open', faults.channelDoesNotOpen, 'signed in'],
  ['a channel that does not post', faults.channelDoesNotPost, 'signed in'],
];

for (const [condition, fault, way] of onReload) {
  test(`a reload with ${condition} ends in: ${way}`, async ({ page, emulator, user }) => {
    const { button, signIn } = screensOf(page);
    await emulator.createConfirmedUser(user);
    await signIn(user);
    await page.addInitScript(fault);
    await page.reload();
    await expectWayOn(page, way, user);
    if (way !== 'retry') return;
    await faults.heal(page);
    await button('Try again').click();
    await expectWayOn(page, 'signed in', user);
  });
}

/** Faults that a user meets who signs in. */
const onSignIn: readonly (readonly [condition: string, fault: faults.PageFault])[] = [
  ['IndexedDB that fails to open once', faults.openFailsOnce],
  ['a transaction that fails once', faults.transactionFailsOnce],
  ['a write that fails once', faults.writeFailsOnce],
  ['writes that fail', faults.writesFail],
  ['transactions that abort', faults.transactionsAbort],
  ['a full sessionStorage', faults.sessionStorageFull],
  ['a forbidden sessionStorage', faults.sessionStorageForbidden],
  ['locks that are never granted', faults.locksNeverGranted],
  ['a channel that does not post', faults.channelDoesNotPost],
];

for (const [condition, fault] of onSignIn) {
  test(`a sign-in with ${condition} arrives`, async ({ page, emulator, user }) => {
    const { codeField, enterCode, enterCredentials } = screensOf(page);
    await emulator.createConfirmedUser(user);
    await emulator.setPreference(user, preferSms);
    await page.addInitScript(fault);
    await page.goto('/sign-in');
    await enterCredentials(user);
    await expect(codeField).toBeVisible();
    await enterCode(await emulator.latestCode(user.username, 'SMS'));
    await expectWayOn(page, 'signed in', user);
  });
}

/** Faults under which an ended access token is refreshed. */
const onRefresh: readonly (readonly [condition: string, fault: faults.PageFault])[] = [
  ['locks that are never granted', faults.locksNeverGranted],
  ['locks that are refused', faults.locksRefused],
  ['locks that throw', faults.locksThrow],
  ['a write that fails once', faults.writeFailsOnce],
];

for (const [condition, fault] of onRefresh) {
  test(`a refresh with ${condition} arrives`, async ({ page, emulator, user, wire }) => {
    const { signIn } = screensOf(page);
    await emulator.createConfirmedUser(user);
    await signIn(user);
    await endAccessToken(page, emulator);
    await page.addInitScript(fault);
    await page.goto('/');
    await expectWayOn(page, 'signed in', user);
    expect(wire.filter(({ input }) => input.AuthFlow === 'REFRESH_TOKEN_AUTH')).toHaveLength(1);
  });
}

test('a tab that is suspended with the lock of a refresh does not hold up another', async ({
  page,
  context,
  emulator,
  user,
}) => {
  const { signIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await signIn(user);
  const suspended = await context.newPage();
  await suspended.goto('/');
  await suspended.evaluate(
    () =>
      new Promise<void>((resolve) => {
        void navigator.locks.request('cmk.emulatorclient000000000001.refresh', () => {
          resolve();
          return new Promise(() => {});
        });
      }),
  );
  await endAccessToken(page, emulator);
  await page.goto('/');
  await expectWayOn(page, 'signed in', user);
});

for (const [condition, fault] of [
  ['writes that fail', faults.writesFail],
  ['transactions that abort', faults.transactionsAbort],
  ['reads that never answer', faults.readsNeverAnswer],
] as const) {
  test(`a sign-out with ${condition} is not claimed, and succeeds later`, async ({ page, emulator, user }) => {
    const { button, signIn, signOut } = screensOf(page);
    await emulator.createConfirmedUser(user);
    await signIn(user);
    await page.evaluate(fault);
    await button('Sign out').click();
    await expectWayOn(page, 'signed in', user);
    await faults.heal(page);
    await signOut();
    await page.reload();
    await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  });
}

test('a newer version of the database keeps the session', async ({ page, emulator, user }) => {
  const { signIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await signIn(user);
  // A later release, that the site has gone back from.
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('cognito-mfa', 2);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
        opening.onerror = () => reject(opening.error);
      }),
  );
  await page.reload();
  await expectWayOn(page, 'signed in', user);
});

test('a database that is deleted under a signed-in page leads back to the form', async ({
  page,
  emulator,
  user,
  quiet,
}) => {
  const { enterCredentials, signIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await signIn(user);
  // A request in flight would find out first.
  await quiet();
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('cognito-mfa');
        deleting.onsuccess = resolve;
        deleting.onerror = reject;
      }),
  );
  await page.getByRole('banner').getByRole('link', { name: 'Security' }).click();
  await expectWayOn(page, 'form', user);
  await enterCredentials(user);
  await expectWayOn(page, 'signed in', user);
});
