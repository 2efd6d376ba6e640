import type { MfaPreference, UpdateMfaPreferenceInput } from '../auth-client.js';
import type { MfaType } from '../auth-types.js';
import { attributeOf } from '../factors/attribute-of.js';
import type { Problem } from '../problems/problem.js';
import { intentsOf } from './intents.js';
import type { MfaFactor, MfaPreferenceState } from './mfa-preference.state.js';

export type MfaPreferenceEvent =
  | { readonly type: 'loading' }
  | { readonly type: 'loaded'; readonly factors: readonly MfaFactor[] }
  | { readonly type: 'loadFailed'; readonly problem: Problem }
  | { readonly type: 'updating'; readonly input: UpdateMfaPreferenceInput }
  | { readonly type: 'updated' }
  /** Not sent at all: it would have locked the user out. */
  | { readonly type: 'refused'; readonly problem: Problem }
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
    case 'refused':
      return state.step === 'READY' ? { ...state, problem: event.problem } : state;
    case 'updateFailed':
      return state.step === 'READY' ? { ...state, factors: event.factors, busy: null, problem: event.problem } : state;
    default:
      return event satisfies never;
  }
}

/** The factors of a user, out of GetUser's two halves. */
export function factorsOf(preference: MfaPreference, attributes: Readonly<Record<string, string>>): MfaFactor[] {
  return (['TOTP', 'SMS', 'EMAIL'] as const).map((mfaType) => {
    const name = mfaType === 'TOTP' ? '' : attributeOf[mfaType];
    const destination = attributes[name];
    return {
      mfaType,
      enabled: preference.enabled?.includes(mfaType) ?? false,
      preferred: preference.preferred === mfaType,
      ...(destination && { destination, verified: attributes[`${name}_verified`] === 'true' }),
    };
  });
}

/** The factors as SetUserMFAPreference would leave them. */
export function withPreference(factors: readonly MfaFactor[], input: UpdateMfaPreferenceInput): MfaFactor[] {
  const intents = intentsOf(input);
  const preferredNow = (Object.keys(intents) as MfaType[]).find((mfaType) => intents[mfaType] === 'PREFERRED');
  return factors.map((factor) => {
    const intent = intents[factor.mfaType];
    if (intent === undefined) return preferredNow ? { ...factor, preferred: false } : factor;
    const keeps = factor.preferred && intent === 'ENABLED' && !preferredNow;
    return { ...factor, enabled: intent !== 'DISABLED', preferred: intent === 'PREFERRED' || keeps };
  });
}
