import { describe, expect, it } from 'vitest';
import { problem } from '../problems/problem.js';
import { nextTotpSetupState, totpSetupStart } from './totp-setup.machine.js';
import { totpSetupDetails } from './totp-setup-details.js';

const details = totpSetupDetails('JBSWY3DPEHPK3PXP', 'ada');

describe('the authenticator set-up machine', () => {
  it('a wrong code keeps the same key on the screen', () => {
    const shown = nextTotpSetupState(totpSetupStart, { type: 'associated', totpSetupDetails: details });
    const wrong = nextTotpSetupState(shown, { type: 'failed', problem: problem('totp-setup-wrong-code') });
    expect(wrong).toEqual({ ...shown, problem: problem('totp-setup-wrong-code') });
  });

  it('a failure after the right code asks only for the rest', () => {
    const shown = nextTotpSetupState(totpSetupStart, { type: 'associated', totpSetupDetails: details });
    const verified = nextTotpSetupState(shown, { type: 'verified' });
    const failed = nextTotpSetupState(verified, { type: 'failed', problem: problem('network', { offline: true }) });
    expect(failed).toMatchObject({ step: 'ENABLE_TOTP', busy: null, problem: { code: 'network' } });
    expect(JSON.stringify(failed)).not.toContain('JBSWY3DPEHPK3PXP');
  });

  it('cancelling drops the secret', () => {
    const shown = nextTotpSetupState(totpSetupStart, { type: 'associated', totpSetupDetails: details });
    expect(nextTotpSetupState(shown, { type: 'cancelled' })).toBe(totpSetupStart);
  });
});
