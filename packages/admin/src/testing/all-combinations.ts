import { defaultAnswers, type PoolAnswers } from '../answers/pool-answers.js';
import type { Factor } from '../factors.js';

const factors = ['SMS', 'TOTP', 'EMAIL'] as const;

/** Every subset of the factors, including none and all. */
const factorSets: readonly (readonly Factor[])[] = Array.from({ length: 2 ** factors.length }, (_, bits) =>
  factors.filter((_factor, index) => bits & (1 << index)),
);

/** Every combination of answers to multiple-choice questions: 1440, most of them impossible. */
export const allCombinations: readonly PoolAnswers[] = product({
  mfa: ['off', 'optional', 'required'],
  factors: factorSets,
  signInWith: ['username', 'email', 'phone', 'email-or-phone', 'alias'],
  devices: ['off', 'always', 'opt-in'],
  deviceReplacesFactor: [false, true],
  emailSender: [undefined, { from: 'Harbour <no-reply@example.com>', identity: 'example.com' }],
}).map((choices) => ({ ...defaultAnswers, ...choices }));

/** Returns true if AWS accepts a combination. Written independently of the product's own check. */
export function isPossible(answers: PoolAnswers): boolean {
  const { mfa, factors: chosen, devices, deviceReplacesFactor, emailSender } = answers;
  const hasMfa = mfa !== 'off';
  if (hasMfa !== chosen.length > 0) return false;
  if (chosen.includes('EMAIL') && !emailSender) return false;
  return !deviceReplacesFactor || (hasMfa && devices !== 'off');
}

/** Names a combination for a test. */
export function nameOf({ mfa, factors: chosen, signInWith, devices, deviceReplacesFactor }: PoolAnswers): string {
  const replaces = deviceReplacesFactor ? ' that replace the factor' : '';
  return `MFA ${mfa} (${chosen.join(', ') || 'none'}), sign-in by ${signInWith}, devices ${devices}${replaces}`;
}

type Choices<Answers> = { readonly [Question in keyof Answers]: readonly Answers[Question][] };

function product<Answers extends Partial<PoolAnswers>>(choices: Choices<Answers>): Answers[] {
  return Object.entries<readonly unknown[]>(choices).reduce<Answers[]>(
    (combinations, [question, values]) =>
      combinations.flatMap((combination) => values.map((value) => ({ ...combination, [question]: value }) as Answers)),
    [{} as Answers],
  );
}
