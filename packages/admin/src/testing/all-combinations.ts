import { defaultAnswers, type PoolAnswers } from '../answers/pool-answers.js';
import type { Factor } from '../factors.js';

const factors = ['SMS', 'TOTP', 'EMAIL'] as const;

/** Lists every subset, including none and all. */
function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_item, index) => bits & (1 << index)));
}

const factorSets: readonly (readonly Factor[])[] = subsets(factors);

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

/** Every combination of what a sign-in can begin with, the tier and session tracking: 1536. */
export const firstFactorCombinations: readonly PoolAnswers[] = product({
  mfa: ['off', 'optional', 'required'],
  firstFactors: subsets(['PASSWORD', 'WEB_AUTHN', 'EMAIL_OTP', 'SMS_OTP'] as const),
  passkeyReplacesFactor: [false, true],
  tier: [undefined, 'LITE', 'ESSENTIALS', 'PLUS'],
  trackSessions: [false, true],
  emailSender: [undefined, { from: 'Harbour <no-reply@example.com>', identity: 'example.com' }],
}).map((choices) => ({
  ...defaultAnswers,
  factors: choices.mfa === 'off' ? [] : defaultAnswers.factors,
  deviceReplacesFactor: choices.mfa !== 'off',
  rpId: 'example.com',
  ...choices,
}));

/** Returns true if AWS accepts a combination, by the refusals that were recorded. Written independently of the product's check. */
export function isPossibleFirst(answers: PoolAnswers): boolean {
  const { mfa, firstFactors, passkeyReplacesFactor, tier, trackSessions, emailSender } = answers;
  const has = (factor: PoolAnswers['firstFactors'][number]) => firstFactors.includes(factor);
  if (!has('PASSWORD')) return false;
  if (tier === 'LITE' && (firstFactors.length > 1 || trackSessions)) return false;
  if (has('EMAIL_OTP') && !emailSender) return false;
  // "Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled"
  if (mfa === 'required' && (has('EMAIL_OTP') || has('SMS_OTP'))) return false;
  // "Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor"
  if (mfa === 'required' && has('WEB_AUTHN') && !passkeyReplacesFactor) return false;
  return has('WEB_AUTHN') || !passkeyReplacesFactor;
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
