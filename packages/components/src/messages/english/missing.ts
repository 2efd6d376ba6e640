import type { Messages } from '../messages.types.js';

/** What a factor waits for. */
export const missing: Messages['preferences']['missing'] = Object.freeze({
  TOTP: 'Set up an authenticator app first.',
  SMS: 'Add a phone number first.',
  EMAIL: 'Add an email address first.',
});
