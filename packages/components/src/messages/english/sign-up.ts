import type { Messages } from '../messages.types.js';
import { english } from './english.js';

/** English for the creation of an account. */
export const signUpEnglish: typeof english & Pick<Messages, 'signUp'> = {
  ...english,
  signUp: {
    title: 'Create account',
    description: 'We will send you a code to confirm that it is you.',
    confirmTitle: 'Confirm your account',
    confirmDescription: (destination) => `We sent a code to ${destination ?? 'you'}.`,
    haveAccount: 'Have an account already?',
    doneTitle: 'Your account is ready',
    done: 'It is confirmed. Sign in to go on.',
  },
};
