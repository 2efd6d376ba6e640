import type { MfaPreference, MfaPreferenceIntent, UpdateMfaPreferenceInput } from '../client/auth-client.js';
import type { MfaType } from '../client/auth-types.js';
import type { Problem } from '../problems/problem.js';
import type { MfaFactor, MfaPreferenceState } from './mfa-preference.state.js';

export type MfaPreferenceEvent =
  | { readonly type: 'loading' }
  | { readonly type: 'loaded'; readonly factors: readonly MfaFactor[] }
  | { readonly type: 'loadFailed'; readonly problem: Problem }
  | { readonly type: 'updating'; readonly input: UpdateMfaPreferenceInput }
  | { readonly type: 'updated' }
  | { readonly type: 'updateFailed'; readonly problem: Problem; readonly factors: readonly MfaFactor[] };

/** The state after an event. Pure: all I/O is in the flow. */
export function nextMfaPreferenceState(state: MfaPreferenceState, event: MfaPreferenceEvent): MfaPreferenceState {
  switch (event.type) {
    case 'loading':
      // What is on the screen stays there while it is read again.
      return state.step === 'READY' ? state : { step: 'LOADING' };
    case 'loaded':
      return { step: 'READY', factors: event.factors, busy: null, problem: null };
    case 'loadFailed':
      return { step: 'FAILED', problem: event.problem };
    case 'updating':
      if (state.step !== 'READY') return state;
      return { ...state, factors: withPreference(state.factors, event.input), busy: event.input, problem: null };
    case 'updated':
      return state.step === 'READY' ? { ...state, busy: null } : state;
    case 'updateFailed':
      return state.step === 'READY' ? { ...state, factors: event.factors, busy: null, problem: event.problem } : state;
    default:
      return event satisfies never;
  }
}

/** The factors of a user, out of GetUser's two halves. */
export function factorsOf(preference: MfaPreference, attributes: Readonly<Record<string, string>>): MfaFactor[] {
  const destinations = { SMS: attributes.phone_number, EMAIL: attributes.email, TOTP: undefined };
  return (['TOTP', 'SMS', 'EMAIL'] as const).map((mfaType) => {
    const destination = destinations[mfaType];
    return {
      mfaType,
      enabled: preference.enabled?.includes(mfaType) ?? false,
      preferred: preference.preferred === mfaType,
      ...(destination && { destination }),
    };
  });
}

/** The factors as SetUserMFAPreference would leave them. */
export function withPreference(factors: readonly MfaFactor[], input: UpdateMfaPreferenceInput): MfaFactor[] {
  const intents: Record<MfaType, MfaPreferenceIntent | undefined> = {
    SMS: input.sms,
    TOTP: input.totp,
    EMAIL: input.email,
  };
  const preferredNow = (Object.keys(intents) as MfaType[]).find((mfaType) => intents[mfaType] === 'PREFERRED');
  return factors.map((factor) => {
    const intent = intents[factor.mfaType];
    if (intent === undefined) return preferredNow ? { ...factor, preferred: false } : factor;
    const keeps = factor.preferred && intent === 'ENABLED' && !preferredNow;
    return { ...factor, enabled: intent !== 'DISABLED', preferred: intent === 'PREFERRED' || keeps };
  });
}
