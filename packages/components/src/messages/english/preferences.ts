import type { Messages } from '../messages.types.js';
import { english } from './english.js';
import { missing } from './missing.js';

/** English for the verification methods. */
export const preferencesEnglish: typeof english & Pick<Messages, 'preferences'> = {
  ...english,
  preferences: {
    title: 'Verification methods',
    description: 'The second step after your password.',
    loading: 'Loading your verification methods…',
    on: 'On',
    off: 'Off',
    preferred: 'Preferred',
    preferShort: 'Prefer',
    prefer: (method) => `Prefer ${method}`,
    preferNone: 'Ask me each time',
    preferNoneHint: 'You are asked for the preferred method first.',
    asksEachTime: 'No method is preferred: you choose one each time you sign in.',
    turnOnShort: 'Turn on',
    turnOn: (method) => `Turn on ${method}`,
    turnOffShort: 'Turn off',
    turnOff: (method) => `Turn off ${method}`,
    unverified: 'Not verified',
    addShort: 'Add',
    add: { SMS: 'Add phone number', EMAIL: 'Add email address' },
    verifyShort: 'Verify',
    verify: { SMS: 'Verify phone number', EMAIL: 'Verify email address' },
    changeShort: 'Change',
    change: { SMS: 'Change phone number', EMAIL: 'Change email address' },
    missing,
  },
};
