import { expect, it } from 'vitest';
import { networkProblem, notSignedInProblem } from './early-problems.js';
import { problem } from './problem.js';

it('what can be told early is what the table of all Problems tells', () => {
  expect(networkProblem(true)).toEqual(problem('network', { offline: true }));
  expect(networkProblem(false)).toEqual(problem('network', { offline: false }));
  expect(notSignedInProblem).toEqual(problem('not-signed-in'));
});
