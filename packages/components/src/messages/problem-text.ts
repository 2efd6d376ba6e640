import type { Problem } from '@cognito-mfa/core';
import type { Messages } from './messages.types.js';

/** The words for a Problem. */
export function problemText(messages: Pick<Messages, 'problems'>, problem: Problem): string {
  const say = messages.problems[problem.code] as (problem: Problem) => string;
  return say(problem);
}
