import { describe, expect, it } from 'vitest';
import { problem } from '../problems/problem.js';
import { type MfaPreferenceEvent, nextMfaPreferenceState } from './mfa-preference.machine.js';
import { factorsOf, withPreference } from './user-factors.js';

const preference = { enabled: ['TOTP', 'SMS'], preferred: 'TOTP' } as const;
const attributes = { phone_number: '+15550100', phone_number_verified: 'true', email: 'a@example.com' };
const factors = factorsOf(preference, attributes);
const ready = nextMfaPreferenceState({ step: 'LOADING' }, { type: 'loaded', factors, passkey: false });

describe('the verification methods machine', () => {
  it('shows each factor with its destination', () => {
    expect(factorsOf(preference, attributes)).toEqual([
      { mfaType: 'TOTP', enabled: true, preferred: true },
      { mfaType: 'SMS', enabled: true, preferred: false, destination: '+15550100', verified: true },
      { mfaType: 'EMAIL', enabled: false, preferred: false, destination: 'a@example.com', verified: false },
    ]);
  });

  it('shows a change once Cognito has made it', () => {
    const updating = nextMfaPreferenceState(ready, { type: 'updating', input: { sms: 'PREFERRED' } });
    expect(updating).toEqual({ step: 'READY', factors, passkey: false, busy: { sms: 'PREFERRED' }, problem: null });
    const updated = nextMfaPreferenceState(updating, { type: 'updated' });
    expect(updated).toMatchObject({ factors: [{ preferred: false }, { preferred: true }, {}], busy: null });
    const refused = nextMfaPreferenceState(updating, { type: 'updateFailed', problem: problem('service') });
    expect(refused).toEqual({ step: 'READY', factors, passkey: false, busy: null, problem: problem('service') });
  });

  it.each([
    ['disabling the preferred factor drops the preference', { totp: 'DISABLED' }, [false, false]],
    ['NOT_PREFERRED keeps the factor', { totp: 'NOT_PREFERRED' }, [true, false]],
    ['ENABLED keeps a preference', { totp: 'ENABLED' }, [true, true]],
  ] as const)('%s', (_goal, input, [enabled, preferred]) => {
    expect(withPreference(factors, input)[0]).toMatchObject({ enabled, preferred });
  });

  it('keeps the list on the screen during a reload', () => {
    expect(nextMfaPreferenceState(ready, { type: 'loading' })).toBe(ready);
  });

  it('shows loading again after the first load failed', () => {
    const failed = nextMfaPreferenceState({ step: 'LOADING' }, { type: 'loadFailed', problem: problem('service') });
    expect(failed).toEqual({ step: 'FAILED', problem: problem('service') });
    expect(nextMfaPreferenceState(failed, { type: 'loading' })).toEqual({ step: 'LOADING' });
    expect(ready).toEqual({ step: 'READY', factors, passkey: false, busy: null, problem: null });
  });

  it('clears the last problem on a change, and rests when Cognito accepts it', () => {
    const refused = nextMfaPreferenceState(ready, { type: 'refused', problem: problem('last-factor') });
    expect(refused).toEqual({ ...ready, problem: problem('last-factor') });
    const updating = nextMfaPreferenceState(refused, { type: 'updating', input: { sms: 'DISABLED' } });
    expect(updating).toMatchObject({ busy: { sms: 'DISABLED' }, problem: null });
    expect(nextMfaPreferenceState(updating, { type: 'updated' })).toMatchObject({
      factors: [{}, { enabled: false }, {}],
      busy: null,
    });
    expect(nextMfaPreferenceState(ready, { type: 'updated' })).toEqual(ready);
  });

  it.each<MfaPreferenceEvent>([
    { type: 'updating', input: { sms: 'ENABLED' } },
    { type: 'updated' },
    { type: 'refused', problem: problem('last-factor') },
    { type: 'updateFailed', problem: problem('service') },
  ])('$type changes nothing while there is no list', (event) => {
    const state = { step: 'LOADING' } as const;
    expect(nextMfaPreferenceState(state, event)).toBe(state);
  });

  it('shows no factor on and no destination for a user without data', () => {
    expect(factorsOf({}, { '': 'no destination' }).slice(1)).toEqual([
      { mfaType: 'SMS', enabled: false, preferred: false },
      { mfaType: 'EMAIL', enabled: false, preferred: false },
    ]);
    expect(factorsOf({}, {})[0]).toEqual({ mfaType: 'TOTP', enabled: false, preferred: false });
  });

  it('drops the preference of a factor when another is preferred', () => {
    expect(withPreference(factors, { totp: 'ENABLED', sms: 'PREFERRED' })).toMatchObject([
      { mfaType: 'TOTP', enabled: true, preferred: false },
      { mfaType: 'SMS', enabled: true, preferred: true },
      { mfaType: 'EMAIL', enabled: false, preferred: false },
    ]);
    expect(withPreference(factors, { sms: 'ENABLED' })[0]).toMatchObject({ mfaType: 'TOTP', preferred: true });
    expect(withPreference(factors, { sms: 'ENABLED' })[1]).toMatchObject({ mfaType: 'SMS', preferred: false });
  });
});
