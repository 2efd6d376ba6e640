import { expect, it } from 'vitest';
import { problem } from '../problems/problem.js';
import { nextPasswordResetState } from './password-reset.machine.js';

it('ignores late events when it is done', () => {
  const done = { step: 'DONE', username: 'ada' } as const;
  expect(nextPasswordResetState(done, { type: 'begun', action: 'resetPassword', username: 'ada' })).toBe(done);
  expect(nextPasswordResetState(done, { type: 'failed', problem: problem('service') })).toBe(done);
});
