import { describe, expect, it } from 'vitest';
import { problem } from '../problems/problem.js';
import { nextSignUpState } from './sign-up.machine.js';

const signUpStart = { step: 'ENTER_DETAILS', username: '', busy: null, problem: null } as const;

const sent = {
  type: 'codeAwaited',
  username: 'ada',
  sent: true,
  codeDeliveryDetails: { destination: 'a***@e***' },
} as const;

describe('the sign-up machine', () => {
  it('shows the code step with the destination', () => {
    expect(nextSignUpState(signUpStart, sent)).toEqual({
      step: 'CONFIRM_SIGN_UP',
      username: 'ada',
      codeDeliveryDetails: { destination: 'a***@e***' },
      codesSent: 1,
      busy: null,
      problem: null,
    });
  });

  it('stays on the form and keeps a taken username', () => {
    const busy = nextSignUpState(signUpStart, { type: 'begun', action: 'signUp', username: 'ada' });
    expect(nextSignUpState(busy, { type: 'failed', problem: problem('username-taken') })).toEqual({
      step: 'ENTER_DETAILS',
      username: 'ada',
      busy: null,
      problem: problem('username-taken'),
    });
  });

  it('keeps the destination when a resend does not report it', () => {
    const codeStep = nextSignUpState(signUpStart, sent);
    const again = nextSignUpState(codeStep, { type: 'codeAwaited', username: 'ada', sent: true });
    expect(again).toMatchObject({ codesSent: 2, codeDeliveryDetails: { destination: 'a***@e***' } });
  });

  it('ends confirmed', () => {
    expect(nextSignUpState(nextSignUpState(signUpStart, sent), { type: 'confirmed', username: 'ada' })).toEqual({
      step: 'DONE',
      username: 'ada',
    });
  });

  it('ignores late events at the end', () => {
    const done = { step: 'DONE', username: 'ada' } as const;
    expect(nextSignUpState(done, { type: 'begun', action: 'signUp' })).toBe(done);
    expect(nextSignUpState(done, { type: 'failed', problem: problem('service') })).toBe(done);
  });

  it('does not count an earlier code, whose destination is unknown', () => {
    expect(nextSignUpState(signUpStart, { type: 'codeAwaited', username: 'ada', sent: false })).toEqual({
      step: 'CONFIRM_SIGN_UP',
      username: 'ada',
      codesSent: 0,
      busy: null,
      problem: null,
    });
  });

  it('keeps the username on later calls', () => {
    const codeStep = nextSignUpState(signUpStart, sent);
    expect(nextSignUpState(codeStep, { type: 'begun', action: 'confirmSignUp' })).toMatchObject({
      username: 'ada',
      busy: 'confirmSignUp',
    });
  });
});
