import { describe, expect, it } from 'vitest';
import { problem } from '../problems/problem.js';
import { factorsOf, nextMfaPreferenceState, withPreference } from './mfa-preference.machine.js';

const factors = factorsOf(
  { enabled: ['TOTP', 'SMS'], preferred: 'TOTP' },
  { phone_number: '+15550100', phone_number_verified: 'true', email: 'a@example.com' },
);
const ready = nextMfaPreferenceState({ step: 'LOADING' }, { type: 'loaded', factors });

describe('the verification methods machine', () => {
  it('shows each factor with what it delivers to', () => {
    expect(factors).toEqual([
      { mfaType: 'TOTP', enabled: true, preferred: true },
      { mfaType: 'SMS', enabled: true, preferred: false, destination: '+15550100', verified: true },
      { mfaType: 'EMAIL', enabled: false, preferred: false, destination: 'a@example.com', verified: false },
    ]);
  });

  it('shows a change at once and takes it back when Cognito refuses', () => {
    const updating = nextMfaPreferenceState(ready, { type: 'updating', input: { sms: 'PREFERRED' } });
    expect(updating).toMatchObject({
      factors: [{ preferred: false }, { preferred: true }, {}],
      busy: { sms: 'PREFERRED' },
    });
    const refused = nextMfaPreferenceState(updating, { type: 'updateFailed', problem: problem('service'), factors });
    expect(refused).toEqual({ step: 'READY', factors, busy: null, problem: problem('service') });
  });

  it.each([
    ['disabling the preferred factor drops the preference', { totp: 'DISABLED' }, [false, false]],
    ['NOT_PREFERRED keeps the factor', { totp: 'NOT_PREFERRED' }, [true, false]],
    ['ENABLED keeps a preference', { totp: 'ENABLED' }, [true, true]],
  ] as const)('%s', (_goal, input, [enabled, preferred]) => {
    expect(withPreference(factors, input)[0]).toMatchObject({ enabled, preferred });
  });

  it('keeps what is on the screen while it reads again', () => {
    expect(nextMfaPreferenceState(ready, { type: 'loading' })).toBe(ready);
  });
});
