import type { MfaPreferenceIntent, UpdateMfaPreferenceInput } from '../auth-client.js';
import type { MfaType } from '../auth-types.js';
import type { MfaFactor } from './mfa-preference.state.js';

const keys = { SMS: 'sms', TOTP: 'totp', EMAIL: 'email' } as const satisfies Record<
  MfaType,
  keyof UpdateMfaPreferenceInput
>;

/**
 * The part of an update that changes something. The rest must not be sent: Cognito refuses even to switch text messages
 * off for a user without a phone number.
 */
export function changesOf(factors: readonly MfaFactor[], input: UpdateMfaPreferenceInput): UpdateMfaPreferenceInput {
  const changes: UpdateMfaPreferenceInput = {};
  for (const factor of factors) {
    const key = keys[factor.mfaType];
    const intent = input[key];
    if (intent && !isSo(factor, intent)) changes[key] = intent;
  }
  return changes;
}

function isSo({ enabled, preferred }: MfaFactor, intent: MfaPreferenceIntent): boolean {
  switch (intent) {
    case 'ENABLED':
      return enabled;
    case 'DISABLED':
      return !enabled;
    case 'PREFERRED':
      return preferred;
    case 'NOT_PREFERRED':
      return enabled && !preferred;
    default:
      return intent satisfies never;
  }
}
