import { maskPhone } from './mask-phone.js';
import type { FactorSettings, RecoveryAction } from './recovery.types.js';

/** An action in words for people: what will be done. */
export function describeAction(action: RecoveryAction): string {
  switch (action.action) {
    case 'set-phone-number': {
      const { phoneNumber, verified } = action;
      return `Set the phone number to ${maskPhone(phoneNumber)}, ${verified ? 'verified' : 'not verified'}`;
    }
    case 'set-mfa-preference':
      return describeSettings(action.settings);
    case 'forget-device':
      return `Forget the device ${action.deviceKey}`;
    case 'sign-out-everywhere':
      return 'Sign the user out everywhere';
    default:
      return action satisfies never;
  }
}

const named = { SMS: 'text messages', TOTP: 'the authenticator app', EMAIL: 'e-mail codes' } as const;

function describeSettings(settings: FactorSettings): string {
  const parts = (['TOTP', 'SMS', 'EMAIL'] as const).flatMap((factor) => {
    const setting = settings[factor];
    if (!setting) return [];
    if (!setting.on) return [`switch ${named[factor]} off`];
    return [setting.preferred ? `switch to ${named[factor]}` : `keep ${named[factor]} as a second choice`];
  });
  const text = parts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
