import assert from 'node:assert/strict';
import { click, see, signIn, signUp } from './demo-steps.mjs';

/**
 * Two windows of one user: each follows a sign-out and a sign-in of the other, without a reload.
 * @returns {Promise<string[]>} what held
 */
export async function followEachOther({ pages: [first, second], url, emulator, user }) {
  await signUp(first, { url, emulator, user });
  await second.goto(url);
  await see(second, 'h2', 'Your papers');

  await click(second, 'button', 'Sign out');
  await see(first, 'a', 'Create an account');
  const kept = await first.evaluate(() => document.querySelector('main').textContent.includes('Your papers'));
  assert.equal(kept, false, 'The other window still shows what only the user may see.');

  await click(first, 'a', 'Sign in');
  await signIn(first, user);
  await see(first, 'h2', 'Your papers');
  await see(second, 'h2', 'Your papers');

  await first.goto(`${url}security`);
  await see(first, 'h2', 'Verification methods');
  await click(first, 'button', 'Sign out');
  await see(second, 'a', 'Create an account');
  assert.deepEqual([...(await first.errors()), ...(await second.errors())], []);
  return ['a sign-out reaches the other window', 'a sign-in too', 'and a sign-out the other way'];
}
