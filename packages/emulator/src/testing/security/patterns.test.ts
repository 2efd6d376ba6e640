import { describe, expect, test } from 'vitest';
import { operations } from '../../operations/operations.js';
import { clientMembers, templatePoolMembers } from '../../pool/pool-members.js';
import type { Member, Shape } from '../../protocol/shape.js';
import { createHarness, poolWith } from '../harness.js';

/** Lists the members of a shape at every depth. */
function listMembers(shape: Shape): Member<unknown>[] {
  return Object.values(shape).flatMap((member) => {
    const { declared } = member;
    if (declared.kind === 'structure') return [member, ...listMembers(declared.members)];
    return declared.kind === 'list' || declared.kind === 'map'
      ? [member, ...listMembers({ item: declared.item })]
      : [member];
  });
}

const shapes = [...[...operations.values()].map(({ input }) => input), templatePoolMembers, clientMembers];
const patterns = new Map<string, RegExp>();
for (const { declared } of shapes.flatMap(listMembers)) {
  if (declared.kind === 'text' && declared.pattern) patterns.set(declared.pattern.source, declared.pattern);
}

const size = 500_000;
/** Texts that a pattern matches almost to the end, in several ways. */
const hostile: readonly (readonly [string, string])[] = [
  ['a', '\n'],
  ['a', ' '],
  ['a ', '\n'],
  ['0', '!'],
  ['_a', '!'],
  ['_', ' '],
  ['-', '\u{1f600}'],
  ['=', '\u2028'],
  ['é', ' '],
  ['a@a.', ' '],
  [' ', 'a'],
];

/** Measures a function on growing texts and stops as soon as it is slow. Returns the slowest time, milliseconds. */
function measure(use: (text: string) => void, [unit, end]: readonly [string, string]): number {
  let slowest = 0;
  for (let length = 1000; slowest < 1000; length *= 2) {
    const text = unit.repeat(Math.min(length, size) / unit.length) + end;
    const start = performance.now();
    use(text);
    slowest = Math.max(slowest, performance.now() - start);
    if (length >= size) break;
  }
  return slowest;
}

/** Measures a pattern that can't backtrack, as the yardstick of this machine. */
const yardstick = Math.max(...hostile.map((text) => measure((value) => /^[^\0]*$/u.test(value), text)));

test('there are patterns to measure', () => {
  expect(patterns.size).toBeGreaterThan(8);
});

test.each([...patterns])('the pattern %s takes linear time on 500 KB of hostile text', (_source, pattern) => {
  for (const text of hostile) expect(measure((value) => pattern.test(value), text)).toBeLessThan(100 + 50 * yardstick);
});

describe('500 KB in one member delay an answer by less than a second', () => {
  const texts = [...operations].flatMap(([name, { input }]) =>
    Object.entries(input).flatMap(([member, { declared }]) =>
      declared.kind === 'text' ? [[name, member] as const] : [],
    ),
  );

  test.each([...new Set(texts.map(([name]) => name))])('%s', async (name) => {
    const { call, clientId: ClientId, poolId: UserPoolId } = createHarness();
    for (const [, member] of texts.filter(([operation]) => operation === name)) {
      const input = { ClientId, UserPoolId, Username: 'ann', Password: 'a', [member]: `${'a'.repeat(size)}\n` };
      const start = performance.now();
      await call(name, input);
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });

  test('an attribute in a challenge response', async () => {
    const harness = createHarness({ pool: poolWith({ MfaConfiguration: 'ON', EnabledMfas: ['EMAIL_OTP'] }) });
    await harness.addUser('ann', { temporaryPassword: true });
    await harness.addUser('bea', { email: undefined });
    const start = performance.now();
    const email = `a@${'a.'.repeat(60_000)} `;
    for (const [username, response] of [
      ['ann', { NEW_PASSWORD: 'An0ther-Horse!', 'userAttributes.email': email }],
      ['bea', { EMAIL: email }],
    ] as const) {
      const answer = await harness.answer(await harness.start(username), response);
      expect(answer.body.__type).toBe('InvalidParameterException');
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test('a password is refused as by the pattern of the service model', async () => {
  const asModeled = /^(?:[\S]+.*[\S]+)$/u;
  const { call, clientId: ClientId } = createHarness();
  const texts = [
    '',
    'a',
    'ab',
    ' ab',
    'ab ',
    'a b',
    'a\nb',
    'ab\n',
    '\u2028ab',
    'a\u2029b',
    'a\u00a0b',
    ' ',
    '\u{1f600}',
    '\u{1f600}a',
  ];
  for (const [index, Password] of texts.entries()) {
    const { body } = await call('SignUp', { ClientId, Username: `user-${index}`, Password });
    expect([Password, body.message.includes('regular expression pattern')]).toEqual([
      Password,
      !asModeled.test(Password),
    ]);
  }
});
