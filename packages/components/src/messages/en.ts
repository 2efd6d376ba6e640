import { devicesEnglish } from './english/devices.js';
import { enrolmentEnglish } from './english/enrolment.js';
import { passwordResetEnglish } from './english/password-reset.js';
import { preferencesEnglish } from './english/preferences.js';
import { signUpEnglish } from './english/sign-up.js';
import { stepUpEnglish } from './english/step-up.js';
import { totpSetupEnglish } from './english/totp-setup.js';
import type { Messages } from './messages.types.js';

/** English. */
export const en: Messages = {
  ...signUpEnglish,
  ...passwordResetEnglish,
  ...totpSetupEnglish,
  ...enrolmentEnglish,
  ...preferencesEnglish,
  ...devicesEnglish,
  ...stepUpEnglish,
};
