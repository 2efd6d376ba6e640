import { describe, expect, it } from 'vitest';
import { problem } from '../problems/problem.js';
import { nextTotpSetupState } from './totp-setup.machine.js';
import { totpSetupDetails } from './totp-setup-verbs.js';

const totpSetupStart = { step: 'NOT_STARTED', busy: null, problem: null } as const;

const details = totpSetupDetails('JBSWY3DPEHPK3PXP', 'ada');

describe('the authenticator setup machine', () => {
  it('keeps the same key on the screen after a wrong code', () => {
    const shown = nextTotpSetupState(totpSetupStart, { type: 'associated', totpSetupDetails: details });
    const wrong = nextTotpSetupState(shown, { type: 'failed', problem: problem('totp-setup-wrong-code') });
    expect(wrong).toEqual({ ...shown, problem: problem('totp-setup-wrong-code') });
  });

  it('needs no other code if a call fails after the right code', () => {
    const shown = nextTotpSetupState(totpSetupStart, { type: 'associated', totpSetupDetails: details });
    const verified = nextTotpSetupState(shown, { type: 'verified' });
    const failed = nextTotpSetupState(verified, { type: 'failed', problem: problem('network', { offline: true }) });
    expect(failed).toMatchObject({ step: 'ENABLE_TOTP', busy: null, problem: { code: 'network' } });
    expect(JSON.stringify(failed)).not.toContain('JBSWY3DPEHPK3PXP');
  });

  it('names the call in progress until it is done', () => {
    const begun = nextTotpSetupState(totpSetupStart, { type: 'begun', action: 'setUpTOTP' });
    expect(begun).toEqual({ step: 'NOT_STARTED', busy: 'setUpTOTP', problem: null });
    const shown = nextTotpSetupState(begun, { type: 'associated', totpSetupDetails: details });
    expect(shown).toEqual({ step: 'VERIFY_TOTP_SETUP', totpSetupDetails: details, busy: null, problem: null });
    const verified = nextTotpSetupState(shown, { type: 'verified' });
    expect(verified).toEqual({ step: 'ENABLE_TOTP', busy: 'updateMFAPreference', problem: null });
    expect(nextTotpSetupState(verified, { type: 'enabled' })).toEqual({ step: 'DONE' });
  });

  it('ignores late events at the end', () => {
    const done = { step: 'DONE' } as const;
    expect(nextTotpSetupState(done, { type: 'begun', action: 'setUpTOTP' })).toBe(done);
    expect(nextTotpSetupState(done, { type: 'failed', problem: problem('service') })).toBe(done);
  });
});
