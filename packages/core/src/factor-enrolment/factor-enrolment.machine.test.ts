import { describe, expect, it } from 'vitest';
import { problem } from '../problems/problem.js';
import { nextFactorEnrolmentState } from './factor-enrolment.machine.js';

const factorEnrolmentStart = { step: 'NOT_STARTED' } as const;

const started = nextFactorEnrolmentState(factorEnrolmentStart, { type: 'started', mfaType: 'SMS', destination: '' });
const codeDeliveryDetails = { destination: '+*******0839', deliveryMedium: 'SMS' } as const;
const codeStep = nextFactorEnrolmentState(started, { type: 'codeSent', codeDeliveryDetails });

describe('the enrolment machine', () => {
  it('asks for the destination, sends a code there, and switches on', () => {
    expect(started).toEqual({ step: 'ENTER_ATTRIBUTE', mfaType: 'SMS', destination: '', busy: null, problem: null });
    const begun = nextFactorEnrolmentState(started, {
      type: 'begun',
      action: 'updateUserAttribute',
      destination: '+15550100839',
    });
    expect(begun).toEqual({ ...started, destination: '+15550100839', busy: 'updateUserAttribute' });
    const sent = nextFactorEnrolmentState(begun, { type: 'codeSent', codeDeliveryDetails });
    expect(sent).toEqual({
      step: 'CONFIRM_ATTRIBUTE_WITH_CODE',
      mfaType: 'SMS',
      destination: '+15550100839',
      codeDeliveryDetails,
      codesSent: 1,
      busy: null,
      problem: null,
    });
    const verified = nextFactorEnrolmentState(sent, { type: 'verified' });
    expect(verified).toEqual({
      step: 'ENABLE_FACTOR',
      mfaType: 'SMS',
      destination: '+15550100839',
      busy: 'updateMFAPreference',
      problem: null,
    });
    expect(nextFactorEnrolmentState(verified, { type: 'enabled' })).toEqual({ step: 'DONE', mfaType: 'SMS' });
  });

  it('counts a resent code', () => {
    expect(nextFactorEnrolmentState(codeStep, { type: 'codeSent', codeDeliveryDetails })).toMatchObject({
      codesSent: 2,
    });
  });

  it('keeps the screen and its problem until the next try', () => {
    const failed = nextFactorEnrolmentState(codeStep, { type: 'failed', problem: problem('wrong-code') });
    expect(failed).toEqual({ ...codeStep, problem: problem('wrong-code') });
    expect(nextFactorEnrolmentState(failed, { type: 'begun', action: 'confirmUserAttribute' })).toEqual({
      ...codeStep,
      busy: 'confirmUserAttribute',
    });
  });

  it('goes back to the destination from the code step only', () => {
    expect(nextFactorEnrolmentState(codeStep, { type: 'changing' })).toEqual({ ...started, step: 'ENTER_ATTRIBUTE' });
    const verified = nextFactorEnrolmentState(codeStep, { type: 'verified' });
    expect(nextFactorEnrolmentState(verified, { type: 'changing' })).toBe(verified);
  });

  it('ignores late events when nothing runs', () => {
    expect(nextFactorEnrolmentState(factorEnrolmentStart, { type: 'verified' })).toBe(factorEnrolmentStart);
    const done = { step: 'DONE', mfaType: 'SMS' } as const;
    expect(nextFactorEnrolmentState(done, { type: 'failed', problem: problem('service') })).toBe(done);
  });
});
