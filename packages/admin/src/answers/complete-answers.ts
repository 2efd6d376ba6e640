import { defaultAnswers } from './default-answers.js';
import type { PoolAnswers } from './pool-answers.types.js';

/** Answers what nobody answered, by {@link defaultAnswers} as far as they fit with what was. */
export function completeAnswers(given: Partial<PoolAnswers>): PoolAnswers {
  const { mfa = defaultAnswers.mfa, signInWith = defaultAnswers.signInWith } = given;
  const devices = given.devices ?? (signInWith === 'username' ? defaultAnswers.devices : 'off');
  const fitting = {
    factors: mfa === 'off' ? [] : defaultAnswers.factors,
    devices,
    deviceReplacesFactor: devices !== 'off' && mfa !== 'off',
  };
  const known = Object.fromEntries(Object.entries(given).filter(([, answer]) => answer !== undefined));
  return { ...defaultAnswers, ...fitting, ...known };
}
