import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { PoolAnswers } from '../answers/pool-answers.types.js';
import { askAnswers } from './ask-answers.js';

const enter = '\r';
const down = '\u001b[B';
const escapeKey = '\u001b';

/** Answers each question, as it appears, by the keys for it; tells which were asked. */
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
    // A key at a time, as from a keyboard: each one is drawn before the next arrives.
    for (const key of next[1]) setImmediate(() => input.write(key));
  });
  const answers = await askAnswers(given, { input, output });
  return { answers, unasked: left.map(([question]) => question.source), asked };
}

const usual = [
  [/called/, [enter]],
  [/second factor/, [enter]],
  [/Which may it be/, [enter]],
  [/sign in with/, [enter]],
  [/text message say/, [enter]],
  [/remember devices/, [enter]],
  [/stand in/, [enter]],
  [/How long is a password/, [enter]],
  [/must it contain/, [enter]],
  [/access tokens/, [enter]],
  [/stay signed in/, [enter]],
] as const;

test('who presses Enter gets the usual pool', async () => {
  const { answers, unasked } = await converse({}, usual);
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

test('what the options say is not asked, nor what no longer matters', async () => {
  const { answers, unasked } = await converse({ mfa: 'off', name: 'harbour' }, [
    [/sign in with/, [down, enter]],
    [/How long is a password/, [enter]],
    [/must it contain/, [enter]],
    [/access tokens/, [enter]],
    [/stay signed in/, [enter]],
  ]);
  expect(unasked).toEqual([]);
  expect(answers).toMatchObject({ name: 'harbour', mfa: 'off', factors: [], signInWith: 'email', devices: 'off' });
});

test('e-mail asks for its sender, and says what is wrong with one', async () => {
  const { answers, unasked } = await converse({ mfa: 'required', factors: ['EMAIL'], signInWith: 'email' }, [
    [/called/, [enter]],
    [/Which address/, ['n', 'o', 'b', 'o', 'd', 'y', enter]],
    [/The sender is an address/, ['@', 'a', '.', 'd', 'e', enter]],
    [/How long is a password/, [enter]],
    [/must it contain/, [enter]],
    [/access tokens/, [enter]],
    [/stay signed in/, [enter]],
  ]);
  expect(unasked).toEqual([]);
  expect(answers.emailSender).toEqual({ from: 'nobody@a.de', identity: 'a.de' });
});

test('Escape ends it, and nothing is written', async () => {
  await expect(
    converse({}, [
      [/called/, [enter]],
      [/second factor/, [escapeKey]],
    ]),
  ).rejects.toMatchObject({ code: 'cancelled' });
});
