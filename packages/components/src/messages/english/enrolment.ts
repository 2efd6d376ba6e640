import type { Messages } from '../messages.types.js';
import { english } from './english.js';

/** English for adding a phone number or an address. */
export const enrolmentEnglish: typeof english & Pick<Messages, 'enrolment'> = {
  ...english,
  enrolment: {
    title: { SMS: 'Add your phone number', EMAIL: 'Add your email address' },
    description: 'We send a code there, to check that it reaches you.',
    sendCode: 'Send code',
    done: { SMS: 'Text messages are set up.', EMAIL: 'Codes by email are set up.' },
  },
};
