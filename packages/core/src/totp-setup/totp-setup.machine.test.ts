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

describe('the key URI', () => {
  it.each(['Acme', 'A#1', 'Q&A', 'C++', 'Two words', 'Émile 🚀', 'שלום', 'a:b', '50%'])(
    'an authenticator app reads the issuer "%s" whole',
    (issuer) => {
      const uri = details.getSetupUri(issuer, 'ada@example.com');
      expect(uri.protocol).toBe('otpauth:');
      const query = new URLSearchParams(uri.href.slice(uri.href.indexOf('?')));
      expect(query.get('issuer')).toBe(issuer);
      expect(query.get('secret')).toBe('JBSWY3DPEHPK3PXP');
      const label = uri.href.slice('otpauth://totp/'.length, uri.href.indexOf('?'));
      const [prefix, account] = label.split(':');
      expect([prefix, account].map((part) => decodeURIComponent(part ?? ''))).toEqual([issuer, 'ada@example.com']);
    },
  );

  it('names the user where no account name is given', () => {
    expect(details.getSetupUri('Acme').href).toContain('Acme:ada?');
  });
});
