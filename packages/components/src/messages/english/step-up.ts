import type { Messages } from '../messages.types.js';
import { english } from './english.js';

/** English for the check before an action. */
export const stepUpEnglish: typeof english & Pick<Messages, 'stepUp'> = {
  ...english,
  stepUp: {
    title: 'Confirm that it is you',
    description: (username) => `Enter the password of ${username} to go on.`,
  },
};
