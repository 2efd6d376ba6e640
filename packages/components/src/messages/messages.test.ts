import { problem, problemCodes } from '@cognito-mfa/core';
import { expect, it } from 'vitest';
import { everyProblem } from '../testing/states.js';
import { en } from './en.js';
import { problemText } from './problem-text.js';

const problems = everyProblem(problemCodes, problem as unknown as Parameters<typeof everyProblem>[1]);

it('words every Problem in whole sentences that a person understands', () => {
  for (const each of problems) {
    const text = problemText(en, each);
    expect(text, each.code).toMatch(/^[A-Z].{10,}[.!]$/);
    expect(text, each.code).not.toMatch(/undefined|NaN|exception|token|session|cognito|challenge|invalid|error/i);
    expect(text, each.code).not.toMatch(/for developers only|CUSTOM_CHALLENGE/);
  }
});

it('never tells whether a user exists', () => {
  expect(problemText(en, problem('wrong-credentials'))).toBe('The username or password is not right.');
});
