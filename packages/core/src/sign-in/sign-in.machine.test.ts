import { describe, expect, it } from 'vitest';
import type { SignInOutput } from '../auth-client.js';
import { problem } from '../problems/problem.js';
import { nextSignInState, type SignInState } from './sign-in.machine.js';

const signInStart = { step: 'ENTER_CREDENTIALS', username: '', busy: null, problem: null } as const;

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

  it('shows the destination of the code and the other factors', () => {
    expect(answered(signInStart, smsStep)).toEqual({
      step: 'CONFIRM_SIGN_IN_WITH_SMS_CODE',
      username: 'ada',
      mfaType: 'SMS',
      codeDeliveryDetails: { destination: '+*******0839', deliveryMedium: 'SMS' },
      session: { expiresAt: 180_000 },
      otherMFATypes: ['TOTP'],
      availableChallenges: [],
      codeLength: { min: 6, max: 6 },
      canRestart: true,
      codesSent: 1,
      busy: null,
      problem: null,
    });
  });

  it('counts a resent code', () => {
    expect(answered(answered(signInStart, smsStep), smsStep)).toMatchObject({ codesSent: 2 });
  });

  it('stays on the code step after a wrong code', () => {
    const code = answered(signInStart, smsStep);
    const busy = nextSignInState(code, { type: 'begun', action: 'confirmSignIn' });
    const wrong = nextSignInState(busy, { type: 'failed', problem: problem('wrong-code') });
    expect(wrong).toEqual({ ...code, problem: problem('wrong-code') });
  });

  it('reports an expired step, but not during a call', () => {
    const code = answered(signInStart, smsStep);
    expect(nextSignInState(code, { type: 'expired' })).toMatchObject({ problem: { code: 'session-expired' } });
    const busy = nextSignInState(code, { type: 'begun', action: 'confirmSignIn' });
    expect(nextSignInState(busy, { type: 'expired' })).toBe(busy);
  });

  it('stays expired while a new code is on its way', () => {
    const dead = nextSignInState(answered(signInStart, smsStep), { type: 'expired' });
    expect(nextSignInState(dead, { type: 'begun', action: 'resendSignInCode' })).toMatchObject({
      busy: 'resendSignInCode',
      problem: { code: 'session-expired' },
    });
  });

  it('keeps the first reason when a spent Session also expires', () => {
    const code = answered(signInStart, smsStep);
    const dead = nextSignInState(code, { type: 'failed', problem: problem('session-invalid') });
    expect(nextSignInState(dead, { type: 'expired' })).toBe(dead);
  });

  it.each([
    ['CONFIRM_SIGN_UP', { signInStep: 'CONFIRM_SIGN_UP' }],
    ['RESET_PASSWORD', { signInStep: 'RESET_PASSWORD' }],
    ['DONE', { signInStep: 'DONE' }],
  ] as const)('ends on %s and ignores late events', (step, nextStep) => {
    const end = answered(signInStart, { isSignedIn: step === 'DONE', nextStep });
    expect(end.step).toBe(step);
    expect(nextSignInState(end, { type: 'expired' })).toBe(end);
    expect(nextSignInState(end, { type: 'begun', action: 'signIn' })).toBe(end);
    expect(nextSignInState(end, { type: 'failed', problem: problem('service') })).toBe(end);
  });

  const session = { expiresAt: 180_000 };
  const quiet = { username: 'ada', session, canRestart: true, busy: null, problem: null };
  const totpSetupDetails = { sharedSecret: 'JBSWY3DPEHPK3PXP', getSetupUri: () => new URL('otpauth://totp/ada') };
  const codeDeliveryDetails = { destination: 'a***@e***', deliveryMedium: 'EMAIL' } as const;

  it.each([
    [
      { signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE', codeDeliveryDetails, session },
      {
        mfaType: 'EMAIL',
        otherMFATypes: [],
        availableChallenges: [],
        codeLength: { min: 6, max: 8 },
        codesSent: 1,
        codeDeliveryDetails,
      },
    ],
    [
      { signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE', session },
      {
        mfaType: 'TOTP',
        otherMFATypes: [],
        availableChallenges: [],
        codeLength: { min: 6, max: 6 },
        codesSent: 1,
      },
    ],
    [
      { signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION', session, allowedMFATypes: ['SMS', 'TOTP'] },
      { allowedMFATypes: ['SMS', 'TOTP'] },
    ],
    [
      { signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION', session, allowedMFATypes: ['EMAIL'] },
      { allowedMFATypes: ['EMAIL'] },
    ],
    [{ signInStep: 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP', session, totpSetupDetails }, { totpSetupDetails }],
    [{ signInStep: 'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP', session }, {}],
    [
      { signInStep: 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED', session, missingAttributes: ['name'] },
      { missingAttributes: ['name'] },
    ],
  ] as const)('$signInStep has the fields of its screen and rests', (nextStep, more) => {
    const state = answered(signInStart, { isSignedIn: false, nextStep } as SignInOutput);
    expect(state).toStrictEqual({ step: nextStep.signInStep, ...quiet, ...more });
  });

  it('does not count codes of an authenticator app', () => {
    const output: SignInOutput = {
      isSignedIn: false,
      nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE', session },
    };
    expect(answered(answered(signInStart, output), output)).toMatchObject({ codesSent: 1 });
  });

  it('restarts the count after another factor was chosen', () => {
    const email: SignInOutput = {
      isSignedIn: false,
      nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE', codeDeliveryDetails, session },
    };
    expect(answered(answered(answered(signInStart, smsStep), smsStep), email)).toMatchObject({ codesSent: 1 });
  });

  it('stays busy while the same step continues with a new Session, and rests otherwise', () => {
    const busy = nextSignInState(answered(signInStart, smsStep), { type: 'begun', action: 'confirmSignIn' });
    const event = { type: 'answered', output: smsStep, username: 'ada', canRestart: true } as const;
    expect(nextSignInState(busy, { ...event, goesOn: true })).toMatchObject({ busy: 'confirmSignIn' });
    expect(nextSignInState(busy, event)).toMatchObject({ busy: null });
    const done = { step: 'DONE', username: 'ada', deviceRemembered: 'not-asked' } as const;
    expect(nextSignInState(done, { ...event, goesOn: true })).toMatchObject({ busy: null });
  });

  it('reports whether the device is remembered', () => {
    const output: SignInOutput = { isSignedIn: true, nextStep: { signInStep: 'DONE' } };
    expect(answered(signInStart, output)).toEqual({ step: 'DONE', username: 'ada', deviceRemembered: 'not-asked' });
    const event = { type: 'answered', output, username: 'ada', canRestart: true } as const;
    expect(nextSignInState(signInStart, { ...event, deviceRemembered: 'failed' })).toMatchObject({
      deviceRemembered: 'failed',
    });
  });

  it('returns to the credentials when a renewal finds the password wrong', () => {
    const code = answered(signInStart, smsStep);
    expect(nextSignInState(code, { type: 'failed', problem: problem('wrong-credentials') })).toEqual({
      ...signInStart,
      username: 'ada',
      problem: problem('wrong-credentials'),
    });
    expect(nextSignInState(code, { type: 'failed', problem: problem('service') })).toMatchObject({ step: code.step });
  });

  it('shows a wrong password on the credentials step and rests', () => {
    const busy = nextSignInState(signInStart, { type: 'begun', action: 'signIn', username: 'ada' });
    expect(nextSignInState(busy, { type: 'failed', problem: problem('wrong-credentials') })).toEqual({
      ...signInStart,
      username: 'ada',
      problem: problem('wrong-credentials'),
    });
  });

  it("reports an expired step that can renew itself only if the user's code or secret is spent", () => {
    const totp = answered(signInStart, {
      isSignedIn: false,
      nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE', session },
    });
    expect(nextSignInState(totp, { type: 'expired' })).toBe(totp);
    const setUp = answered(signInStart, {
      isSignedIn: false,
      nextStep: { signInStep: 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP', session, totpSetupDetails },
    });
    expect(nextSignInState(setUp, { type: 'expired' })).toMatchObject({ problem: { code: 'session-expired' } });
    const bare = { ...totp, canRestart: false } as SignInState;
    expect(nextSignInState(bare, { type: 'expired' })).toEqual({ ...bare, problem: problem('session-expired') });
    expect(nextSignInState(signInStart, { type: 'expired' })).toBe(signInStart);
  });
});
