import type { OptionSpec } from './command.types.js';

const group = 'The pool';

/** The questions of a pool, as options. */
export const answerOptions = {
  name: { value: 'NAME', help: 'what the pool is called', group },
  mfa: { value: 'WHEN', help: 'second factor: off, optional or required', group },
  factors: { value: 'LIST', help: 'what it may be: sms,totp,email', group },
  'sms-text': { value: 'TEXT', help: 'the text message, with {####} for the code', group },
  'sign-in': { value: 'NAME', help: 'users sign in with username, email, phone, email-or-phone or alias', group },
  devices: { value: 'WHICH', help: 'remember devices: off, always or opt-in', group },
  'device-replaces-factor': { help: 'a remembered device stands in for the second factor (--no-…)', group },
  'password-length': { value: 'N', help: 'least length of a password', group },
  'password-needs': { value: 'LIST', help: 'lowercase,uppercase,numbers,symbols or none', group },
  'access-minutes': { value: 'N', help: 'life of access and ID tokens', group },
  'refresh-days': { value: 'N', help: 'how long a user stays signed in', group },
  'email-from': { value: 'ADDRESS', help: 'sender verified at Amazon SES; needed for e-mail as a factor', group },
  'ses-identity': { value: 'NAME', help: 'domain, address or ARN that SES verified; the address’s domain', group },
} as const satisfies Readonly<Record<string, OptionSpec>>;
