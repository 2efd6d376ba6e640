import { problem, problemCodes } from '@cognito-mfa/core';
import type { Messages } from '../messages/messages.js';
import { everyProblem } from './states.js';

/** Samples of a number or a name that a message takes. */
export const samples = Object.freeze(['30', '12']);

/** Returns each message by its path, functions called with samples: { "devices.forget": "Forget 30" }. */
export function messageLeaves(messages: Messages): ReadonlyMap<string, string> {
  const make = problem as unknown as Parameters<typeof everyProblem>[1];
  const problems = everyProblem(problemCodes, make).map((each) => [each.code, each] as const);
  return new Map(leaves(messages, '', new Map<string, unknown>(problems)));
}

function leaves(value: unknown, path: string, problems: ReadonlyMap<string, unknown>): readonly [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const about = problems.get(path.replace('problems.', ''));
    return [[path, String(about ? value(about) : value(...samples))]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) =>
    leaves(inner, path ? `${path}.${key}` : key, problems),
  );
}
