import type { MfaPreference, MfaPreferenceIntent, MfaType, UpdateMfaPreferenceInput } from '../auth-client.js';
import { factors, mfaTypes } from '../factors/factors.js';
import { type Problem, problem } from '../problems/problem.js';

/** One factor of the signed-in user. */
export interface MfaFactor {
  readonly mfaType: MfaType;
  readonly enabled: boolean;
  readonly preferred: boolean;
  /** The phone number or email address that codes go to; absent for TOTP and if the user has none. */
  readonly destination?: string;
  /** True if the user has verified `destination` with a code; absent without a destination. */
  readonly verified?: boolean;
}

/** Lists the factors of the user from their preference and attributes, both from GetUser. */
export function factorsOf(preference: MfaPreference, attributes: Readonly<Record<string, string>>): MfaFactor[] {
  return (['TOTP', 'SMS', 'EMAIL'] as const).map((mfaType) => {
    const name = factors[mfaType].attribute ?? '';
    const destination = attributes[name];
    return {
      mfaType,
      enabled: preference.enabled?.includes(mfaType) ?? false,
      preferred: preference.preferred === mfaType,
      ...(destination && { destination, verified: attributes[`${name}_verified`] === 'true' }),
    };
  });
}

const intentOf = (input: UpdateMfaPreferenceInput, mfaType: MfaType) => input[factors[mfaType].preferenceKey];

/**
 * Returns the update that turns a factor on. Cognito offers nothing beside a preferred factor, so a second factor takes the
 * preference of the first away: the user then chooses at each sign-in. A preference among several factors stays.
 */
export function turningOn({ enabled = [], preferred }: MfaPreference, mfaType: MfaType): UpdateMfaPreferenceInput {
  const isOnlyOne = enabled.length === 1 && preferred !== undefined && preferred !== mfaType;
  return {
    ...(isOnlyOne && { [factors[preferred].preferenceKey]: 'NOT_PREFERRED' }),
    [factors[mfaType].preferenceKey]: 'ENABLED',
  };
}

/** Returns the factors as SetUserMFAPreference would leave them. */
export function withPreference(userFactors: readonly MfaFactor[], input: UpdateMfaPreferenceInput): MfaFactor[] {
  const preferredNow = mfaTypes.find((mfaType) => intentOf(input, mfaType) === 'PREFERRED');
  return userFactors.map((factor) => {
    const intent = intentOf(input, factor.mfaType);
    if (intent === undefined) return preferredNow ? { ...factor, preferred: false } : factor;
    const keeps = factor.preferred && intent === 'ENABLED' && !preferredNow;
    return { ...factor, enabled: intent !== 'DISABLED', preferred: intent === 'PREFERRED' || keeps };
  });
}

/**
 * Returns the part of an update that changes something. The rest must not be sent: Cognito refuses even to switch text
 * messages off for a user without a phone number.
 */
export function changesOf(
  userFactors: readonly MfaFactor[],
  input: UpdateMfaPreferenceInput,
  passkey: boolean,
): UpdateMfaPreferenceInput {
  const changes: UpdateMfaPreferenceInput = {};
  if (input.passkey && (input.passkey === 'ENABLED') !== passkey) changes.passkey = input.passkey;
  for (const factor of userFactors) {
    const intent = intentOf(input, factor.mfaType);
    if (intent && !isInEffect(factor, intent)) changes[factors[factor.mfaType].preferenceKey] = intent;
  }
  return changes;
}

function isInEffect({ enabled, preferred }: MfaFactor, intent: MfaPreferenceIntent): boolean {
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

/**
 * Returns the Problem of a change that would lock the user out at the next sign-in: codes to an unverified number or address,
 * or no working factor in a pool that requires one. Cognito itself accepts most of these changes.
 */
export function preflight(
  userFactors: readonly MfaFactor[],
  changes: UpdateMfaPreferenceInput,
  mfaRequired: boolean,
): Problem | undefined {
  for (const factor of userFactors) {
    const intent = intentOf(changes, factor.mfaType);
    if (!intent || intent === 'DISABLED' || (intent === 'NOT_PREFERRED' && factor.enabled)) continue;
    const refusal = missingFor(factor);
    if (refusal) return refusal;
  }
  const left = withPreference(userFactors, changes).filter(({ enabled }) => enabled);
  // Cognito wants another factor beside a passkey that counts as both.
  if (changes.passkey === 'ENABLED' && left.length === 0) return problem('last-factor');
  if (
    left.some((factor) => !missingFor(factor)) ||
    !mfaTypes.some((mfaType) => intentOf(changes, mfaType) === 'DISABLED')
  ) {
    return undefined;
  }
  const [first] = left;
  if (first) return missingFor(first);
  return mfaRequired ? problem('last-factor') : undefined;
}

/** Returns the Problem if codes of a factor cannot reach the user. */
function missingFor({ mfaType, destination, verified }: MfaFactor): Problem | undefined {
  // Cognito does not report whether an authenticator app is set up, and refuses to switch on one that is not.
  if (mfaType === 'TOTP') return undefined;
  if (!destination) return problem('factor-not-set-up', { mfaType });
  return verified ? undefined : problem('factor-needs-verification', { mfaType });
}

/**
 * Refuses two preferred factors before they are sent, because Cognito's own message does not name the cause.
 *
 * @throws Error that says what to change: this is a bug in the app, not the user's mistake.
 */
export function checkOnePreferred(input: UpdateMfaPreferenceInput): void {
  if (Object.values(input).filter((intent) => intent === 'PREFERRED').length < 2) return;
  throw new Error(
    'updateMFAPreference got two PREFERRED factors, and Cognito allows one. Mark one as PREFERRED and the other as ENABLED.',
  );
}
