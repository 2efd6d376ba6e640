import type { UpdateMfaPreferenceInput } from '../auth-client.js';
import { type Problem, problem } from '../problems/problem.js';
import { intentsOf } from './intents.js';
import { withPreference } from './mfa-preference.machine.js';
import type { MfaFactor } from './mfa-preference.state.js';

/**
 * Whether a change would lock the user out at the next sign-in, before it is sent: codes to a number or an address that
 * nobody has proved to read, or no working factor where the pool demands one. Cognito itself would let most of it pass.
 */
export function preflight(
  factors: readonly MfaFactor[],
  changes: UpdateMfaPreferenceInput,
  mfaRequired: boolean,
): Problem | undefined {
  const intents = intentsOf(changes);
  for (const factor of factors) {
    const intent = intents[factor.mfaType];
    if (!intent || intent === 'DISABLED' || (intent === 'NOT_PREFERRED' && factor.enabled)) continue;
    const refusal = missingFor(factor);
    if (refusal) return refusal;
  }
  const left = withPreference(factors, changes).filter(({ enabled }) => enabled);
  if (left.some((factor) => !missingFor(factor)) || !Object.values(changes).includes('DISABLED')) return undefined;
  const [first] = left;
  if (first) return missingFor(first);
  return mfaRequired ? problem('last-factor') : undefined;
}

/** What has to be done before codes of a factor can reach the user. */
function missingFor({ mfaType, destination, verified }: MfaFactor): Problem | undefined {
  // Cognito does not tell whether an authenticator app is set up; it refuses to switch on one that is not.
  if (mfaType === 'TOTP') return undefined;
  if (!destination) return problem('factor-not-set-up', { mfaType });
  return verified ? undefined : problem('factor-needs-verification', { mfaType });
}
