import { createHash } from 'node:crypto';
import type { PoolAnswers } from '../answers/pool-answers.types.js';

const tag = 'cognito-mfa:answers';

/** Marks a pool as made by this tool from these answers, so that an interrupted creation finds it again. */
export function poolTags(answers: PoolAnswers): Record<string, string> {
  const ordered = Object.entries(answers).sort(([left], [right]) => left.localeCompare(right));
  return { [tag]: createHash('sha256').update(JSON.stringify(ordered)).digest('hex').slice(0, 32) };
}

/** Whether a pool was made from these answers. */
export function hasTagsOf(tags: Readonly<Record<string, string>> | undefined, answers: PoolAnswers): boolean {
  return tags?.[tag] === poolTags(answers)[tag];
}
