import type { Messages } from '../messages.types.js';
import { english } from './english.js';

/** English for a new password in the place of a forgotten one. */
export const passwordResetEnglish: typeof english & Pick<Messages, 'passwordReset'> = {
  ...english,
  passwordReset: {
    description: 'Enter your username, and we will send you a code.',
    haveCode: 'I have a code already',
    codeSent: (destination) =>
      destination
        ? `If this account exists, a code is on its way to ${destination}.`
        : 'If this account exists, a code is on its way.',
    codeAtHand: 'Enter the code that we sent you.',
    save: 'Save new password',
    doneTitle: 'Your new password is set',
    done: 'Sign in with your new password.',
  },
};
