import { describe, expect, it } from 'vitest';
import { problem } from '../problems/problem.js';
import { nextSignInState, signInStart } from './sign-in.machine.js';
import type { SignInState } from './sign-in.state.js';
import type { SignInOutput } from './sign-in-output.js';

const smsStep: SignInOutput = {
  isSignedIn: false,
  nextStep: {
    signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE',
    codeDeliveryDetails: { destination: '+*******0839', deliveryMedium: 'SMS' },
    session: { expiresAt: 180_000 },
  },
  otherMFATypes: ['SMS', 'TOTP'],
};

function answered(state: SignInState, output: SignInOutput): SignInState {
  return nextSignInState(state, { type: 'answered', output, username: 'ada', canRestart: true });
}

describe('the sign-in machine', () => {
  it('keeps the screen while a call runs and clears the last problem', () => {
    const failed = nextSignInState(signInStart, { type: 'failed', problem: problem('wrong-credentials') });
    const begun = nextSignInState(failed, { type: 'begun', action: 'signIn', username: 'ada' });
    expect(begun).toEqual({ step: 'ENTER_CREDENTIALS', username: 'ada', busy: 'signIn', problem: null });
  });

  it('shows where the code went and what else could be chosen', () => {
    expect(answered(signInStart, smsStep)).toEqual({
      step: 'CONFIRM_SIGN_IN_WITH_SMS_CODE',
      username: 'ada',
      mfaType: 'SMS',
      codeDeliveryDetails: { destination: '+*******0839', deliveryMedium: 'SMS' },
      session: { expiresAt: 180_000 },
      otherMFATypes: ['TOTP'],
      canRestart: true,
      codesSent: 1,
      busy: null,
      problem: null,
    });
  });

  it('counts a code that was sent again', () => {
    expect(answered(answered(signInStart, smsStep), smsStep)).toMatchObject({ codesSent: 2 });
  });

  it('a wrong code stays on the code step and says so', () => {
    const code = answered(signInStart, smsStep);
    const busy = nextSignInState(code, { type: 'begun', action: 'confirmSignIn' });
    const wrong = nextSignInState(busy, { type: 'failed', problem: problem('wrong-code') });
    expect(wrong).toEqual({ ...code, problem: problem('wrong-code') });
  });

  it('says that the time is over, but not over a call whose answer is on its way', () => {
    const code = answered(signInStart, smsStep);
    expect(nextSignInState(code, { type: 'expired' })).toMatchObject({ problem: { code: 'session-expired' } });
    const busy = nextSignInState(code, { type: 'begun', action: 'confirmSignIn' });
    expect(nextSignInState(busy, { type: 'expired' })).toBe(busy);
  });

  it('stays dead while a new code is on its way', () => {
    const dead = nextSignInState(answered(signInStart, smsStep), { type: 'expired' });
    expect(nextSignInState(dead, { type: 'begun', action: 'resendSignInCode' })).toMatchObject({
      busy: 'resendSignInCode',
      problem: { code: 'session-expired' },
    });
  });

  it('keeps the first reason when a dead session also expires', () => {
    const code = answered(signInStart, smsStep);
    const dead = nextSignInState(code, { type: 'failed', problem: problem('session-invalid') });
    expect(nextSignInState(dead, { type: 'expired' })).toBe(dead);
  });

  it('starting over keeps the name and the reason', () => {
    const code = answered(signInStart, smsStep);
    expect(nextSignInState(code, { type: 'startedOver', problem: problem('session-expired') })).toEqual({
      ...signInStart,
      username: 'ada',
      problem: problem('session-expired'),
    });
  });

  it.each([
    ['CONFIRM_SIGN_UP', { signInStep: 'CONFIRM_SIGN_UP' }],
    ['RESET_PASSWORD', { signInStep: 'RESET_PASSWORD' }],
    ['DONE', { signInStep: 'DONE' }],
  ] as const)('ends on %s, where late events change nothing', (step, nextStep) => {
    const end = answered(signInStart, { isSignedIn: step === 'DONE', nextStep });
    expect(end.step).toBe(step);
    expect(nextSignInState(end, { type: 'expired' })).toBe(end);
    expect(nextSignInState(end, { type: 'begun', action: 'signIn' })).toBe(end);
    expect(nextSignInState(end, { type: 'failed', problem: problem('service') })).toBe(end);
  });
});
