import { createHash } from 'node:crypto';
import type { PoolAnswers } from '../answers/pool-answers.js';

/** The tag of pools that `cognito-mfa pool create` creates. */
export const poolTag = 'cognito-mfa:answers';

/** Tags a pool with a hash of its answers, so that an interrupted creation finds it again. */
export function poolTags(answers: PoolAnswers): Record<string, string> {
  const ordered = Object.entries(answers).sort(([left], [right]) => left.localeCompare(right));
  return { [poolTag]: createHash('sha256').update(JSON.stringify(ordered)).digest('hex').slice(0, 32) };
}

/** Returns true if a pool was created from these answers. */
export function hasTagsOf(tags: Readonly<Record<string, string>> | undefined, answers: PoolAnswers): boolean {
  return tags?.[poolTag] === poolTags(answers)[poolTag];
}
