import type { PoolAnswers } from './pool-answers.types.js';

/** Whether the pool sends text messages: as a factor, or to verify the numbers that users sign in with. */
export function sendsSms({ factors, signInWith }: PoolAnswers): boolean {
  return factors.includes('SMS') || signInWith === 'phone' || signInWith === 'email-or-phone' || signInWith === 'alias';
}
