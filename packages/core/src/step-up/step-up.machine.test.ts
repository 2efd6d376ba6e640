import { expect, it } from 'vitest';
import { nextStepUpState, stepUpStart } from './step-up.machine.js';

const signInStart = { step: 'ENTER_CREDENTIALS', username: '', busy: null, problem: null } as const;

const granted = { step: 'GRANTED', expiresAt: 5000 } as const;

it('shows a running check, and is not granted yet when its sign-in is done', () => {
  expect(nextStepUpState(stepUpStart, { type: 'checking', check: signInStart })).toBe(signInStart);
  const end = { step: 'DONE', username: 'ada', deviceRemembered: 'not-asked' } as const;
  expect(nextStepUpState(signInStart, { type: 'checking', check: end })).toBe(signInStart);
});

it('is granted until the grant or the session ends', () => {
  expect(nextStepUpState(signInStart, { type: 'granted', expiresAt: 5000 })).toEqual(granted);
  expect(nextStepUpState(granted, { type: 'ended' })).toEqual({ step: 'IDLE' });
});

it('keeps an earlier grant when a check is canceled, and has none otherwise', () => {
  expect(nextStepUpState(signInStart, { type: 'cancelled', expiresAt: 5000 })).toEqual(granted);
  expect(nextStepUpState(signInStart, { type: 'cancelled' })).toEqual({ step: 'IDLE' });
});
