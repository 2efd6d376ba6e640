import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { PoolAnswers } from '../answers/pool-answers.js';
import { askAnswers } from './ask-answers.js';

const enter = '\r';
const down = '\u001b[B';
const escapeKey = '\u001b';

/** Answers each question with its keys as it appears. Returns the answers and the questions that never appeared. */
async function converse(
  given: Partial<PoolAnswers>,
  keys: readonly (readonly [question: RegExp, keys: readonly string[]])[],
) {
  const input = new PassThrough();
  const output = new PassThrough();
  const asked: string[] = [];
  const left = [...keys];
  let seen = '';
  output.on('data', (chunk) => {
    seen += chunk;
    const [next] = left;
    if (!next?.[0].test(seen)) return;
    left.shift();
    seen = '';
    asked.push(next[0].source);
    // One key at a time, as from a keyboard, so that each is drawn before the next arrives.
    for (const key of next[1]) setImmediate(() => input.write(key));
  });
  const answers = await askAnswers(given, { input, output });
  return { answers, unasked: left.map(([question]) => question.source), asked };
}

const defaults = [
  [/Pool name/, [enter]],
  [/second factor/, [enter]],
  [/Which factors/, [enter]],
  [/sign in with/, [enter]],
  [/sign-in begin with/, [enter]],
  [/Text message \(/, [enter]],
  [/Remember devices/, [enter]],
  [/replace the second factor/, [enter]],
  [/see and end their sessions/, [enter]],
  [/Minimum password length/, [enter]],
  [/must a password contain/, [enter]],
  [/Lifetime of access tokens/, [enter]],
  [/stays signed in/, [enter]],
] as const;

test('Enter accepts the default answers', async () => {
  const { answers, unasked } = await converse({}, defaults);
  expect(unasked).toEqual([]);
  expect(answers).toMatchObject({
    name: 'cognito-mfa',
    mfa: 'optional',
    factors: ['SMS', 'TOTP'],
    devices: 'opt-in',
    deviceReplacesFactor: true,
    passwordLength: 12,
  });
});

test('questions that an option answers, or that no longer apply, are skipped', async () => {
  const { answers, unasked } = await converse({ mfa: 'off', name: 'harbour' }, [
    [/sign in with/, [down, enter]],
    [/sign-in begin with/, [enter]],
    [/Remember devices/, [enter]],
    [/see and end their sessions/, [enter]],
    [/Minimum password length/, [enter]],
    [/must a password contain/, [enter]],
    [/Lifetime of access tokens/, [enter]],
    [/stays signed in/, [enter]],
  ]);
  expect(unasked).toEqual([]);
  expect(answers).toMatchObject({ name: 'harbour', mfa: 'off', factors: [], signInWith: 'email', devices: 'opt-in' });
});

test('email codes ask for a sender, and explain why one is invalid', async () => {
  const { answers, unasked } = await converse({ mfa: 'required', factors: ['EMAIL'], signInWith: 'email' }, [
    [/Pool name/, [enter]],
    [/sign-in begin with/, [enter]],
    // Whose factor is email resets the password by text message.
    [/Text message/, [enter]],
    [/Sender of emails/, ['n', 'o', 'b', 'o', 'd', 'y', enter]],
    [/The sender must be an address/, ['@', 'a', '.', 'd', 'e', enter]],
    [/Remember devices/, [enter]],
    [/replace the second factor/, [enter]],
    [/see and end their sessions/, [enter]],
    [/Minimum password length/, [enter]],
    [/must a password contain/, [enter]],
    [/Lifetime of access tokens/, [enter]],
    [/stays signed in/, [enter]],
  ]);
  expect(unasked).toEqual([]);
  expect(answers.emailSender).toEqual({ from: 'nobody@a.de', identity: 'a.de' });
});

test('Escape cancels, and nothing is written', async () => {
  await expect(
    converse({}, [
      [/Pool name/, [enter]],
      [/second factor/, [escapeKey]],
    ]),
  ).rejects.toMatchObject({ code: 'cancelled' });
});

test('passkeys ask for their domain, and explain why one is invalid', async () => {
  const { answers, unasked } = await converse({ mfa: 'off', signInWith: 'email', devices: 'off' }, [
    [/Pool name/, [enter]],
    [/sign-in begin with/, [down, ' ', enter]],
    [/domain that passkeys/, [...'https://a.de', enter]],
    [/without https:/, [...Array<string>(12).fill('\u007f'), ...'a.de', enter]],
    [/see and end their sessions/, [enter]],
    [/Minimum password length/, [enter]],
    [/must a password contain/, [enter]],
    [/Lifetime of access tokens/, [enter]],
    [/stays signed in/, [enter]],
  ]);
  expect(unasked).toEqual([]);
  expect(answers).toMatchObject({
    firstFactors: ['PASSWORD', 'WEB_AUTHN'],
    rpId: 'a.de',
    passkeyReplacesFactor: false,
  });
});
