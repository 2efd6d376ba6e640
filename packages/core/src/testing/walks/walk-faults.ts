import fc from 'fast-check';
import { password } from '../emulated-client.js';
import type { WalkWorld } from './walk-world.js';

/** One action of a user, the network or an administrator. */
export type Action = readonly [label: string, run: (world: WalkWorld) => unknown];

/** Refusals of a refresh, each of which ends the session for another reason. */
const endings = [
  ['PasswordResetRequiredException', 'Password reset required for the user', 'password-reset-required'],
  ['UserNotConfirmedException', 'User is not confirmed.', 'user-not-confirmed'],
  ['UserNotFoundException', 'User does not exist.', 'user-deleted'],
  ['NotAuthorizedException', 'User is disabled.', 'user-disabled'],
  ['NotAuthorizedException', 'Invalid Refresh Token', 'session-ended'],
  ['NotAuthorizedException', 'Refresh Token has been revoked', 'session-revoked'],
] as const;

/** Messages of another release, of a broken page, or of a script. */
const forged = [null, 'signedOut', {}, { type: 'signedIn', user: null }, { type: 'signedOut', reason: {} }] as const;

const signOut = (auth: ReturnType<WalkWorld['page']>['auth']) => auth.signOut().catch(() => undefined);

/** The actions of a browser that refuses or hangs, of another tab, and of the end of a session. */
export const faultActions: readonly fc.Arbitrary<Action>[] = [
  fc
    .record({ times: fc.integer({ min: 1, max: 4 }), by: fc.constantFrom('rejecting', 'hanging') })
    .map<Action>(({ times, by }) => [
      `storage fails ${times} times by ${by}`,
      ({ browser }) => browser.refuseStorage(times, by as 'rejecting' | 'hanging'),
    ]),
  fc
    .boolean()
    .map<Action>((isWithheld) => [
      isWithheld ? 'another tab keeps the lock' : 'the lock is free',
      ({ browser }) => browser.withholdLock(isWithheld),
    ]),
  fc
    .boolean()
    .map<Action>((isLost) => [
      isLost ? 'messages between tabs are lost' : 'messages between tabs arrive',
      ({ browser }) => browser.loseMessages(isLost),
    ]),
  fc
    .constantFrom(...forged)
    .map<Action>((message) => [`hears ${JSON.stringify(message)}`, ({ browser }) => browser.forge(message)]),
  fc.constant<Action>(['wakes', ({ browser }) => browser.wake()]),
  fc.constant<Action>(['loads the session', ({ page }) => page().session.load()]),
  fc.constantFrom(...endings).map<Action>(([exception, message, reason]) => [
    `loses the session: ${reason}`,
    async ({ emulator, advance, page }) => {
      emulator.faults.add({ kind: 'exception', operation: 'InitiateAuth', exception, message, times: 1 });
      advance(3600);
      await page().session.load();
    },
  ]),
  fc.constant<Action>(['the other tab signs out', ({ otherTab }) => signOut(otherTab().auth)]),
  fc.constant<Action>([
    'the other tab signs in as bob',
    ({ otherTab }) =>
      otherTab()
        .auth.signIn({ username: 'bob', password })
        .catch(() => undefined),
  ]),
  fc.constant<Action>([
    'the other tab signs out in mid-refresh',
    ({ page, otherTab }) =>
      Promise.all([
        page()
          .auth.fetchAuthSession({ forceRefresh: true })
          .catch(() => undefined),
        signOut(otherTab().auth),
      ]),
  ]),
];
