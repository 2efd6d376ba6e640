import { type Factor, factors } from '../factors.js';
import { capitalize, maskPhone, printable } from '../text.js';

/** The factors to turn on and off. Omitted factors stay unchanged. */
export type FactorSettings = Partial<Record<Factor, { readonly on: boolean; readonly preferred: boolean }>>;

/** One change of a user. */
export type UserAction =
  | { readonly action: 'set-phone-number'; readonly phoneNumber: string; readonly verified: boolean }
  | { readonly action: 'set-mfa-preference'; readonly settings: FactorSettings }
  | { readonly action: 'delete-authenticator-app' }
  | { readonly action: 'forget-device'; readonly deviceKey: string }
  | { readonly action: 'end-session'; readonly sessionId: string }
  | { readonly action: 'sign-out-everywhere' };

/**
 * Describes an action in a sentence. Phone numbers are masked.
 *
 * @example
 * for (const action of planRecovery(pool, user, {}).actions) console.log(describeAction(action));
 */
export function describeAction(action: UserAction): string {
  switch (action.action) {
    case 'set-phone-number': {
      const { phoneNumber, verified } = action;
      return `Set the phone number to ${maskPhone(phoneNumber)}, ${verified ? 'verified' : 'not verified'}`;
    }
    case 'set-mfa-preference':
      return describeSettings(action.settings);
    case 'delete-authenticator-app':
      return 'Delete the authenticator app, so that a new one can be set up';
    case 'forget-device':
      return `Forget the device ${printable(action.deviceKey)}`;
    case 'end-session':
      return `End the session ${printable(action.sessionId)}`;
    case 'sign-out-everywhere':
      return 'Sign the user out everywhere';
    default:
      return action satisfies never;
  }
}

function describeSettings(settings: FactorSettings): string {
  const parts = Object.entries(settings).map(([factor, { on, preferred }]) => {
    const { name } = factors[factor as Factor];
    if (!on) return `turn off ${name}`;
    return preferred ? `switch to ${name}` : `keep ${name} as the second choice`;
  });
  return capitalize(parts.join(', '));
}
