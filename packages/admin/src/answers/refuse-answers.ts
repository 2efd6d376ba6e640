import { AdminError } from '../problems/admin-error.js';
import { checkAnswers } from './check-answers.js';
import type { PoolAnswers } from './pool-answers.types.js';

/** @throws AdminError `answers` that says everything that is wrong with them. */
export function refuseAnswers(answers: PoolAnswers): void {
  const problems = checkAnswers(answers);
  if (problems.length > 0) throw new AdminError('answers', problems.map(({ message }) => message).join('\n'));
}
