import { deleteAccountSlots } from '../delete-account/delete-account.slots.js';
import { deviceListSlots } from '../device-list/device-list.slots.js';
import { factorEnrolmentSlots } from '../factor-enrolment/factor-enrolment.slots.js';
import { mfaPreferencesSlots } from '../mfa-preferences/mfa-preferences.slots.js';
import { otpFieldSlots } from '../otp-field/otp-field.slots.js';
import { passkeyListSlots } from '../passkey-list/passkey-list.slots.js';
import { passkeyNudgeSlots } from '../passkey-nudge/passkey-nudge.slots.js';
import { passwordChangeSlots } from '../password-change/password-change.slots.js';
import { passwordResetSlots } from '../password-reset/password-reset.slots.js';
import { securityOverviewSlots } from '../security-overview/security-overview.slots.js';
import { securitySettingsSlots } from '../security-settings/security-settings.slots.js';
import { sessionListSlots } from '../session-list/session-list.slots.js';
import { signInSlots } from '../sign-in/sign-in.slots.js';
import { signUpSlots } from '../sign-up/sign-up.slots.js';
import { stepUpSlots } from '../step-up/step-up.slots.js';
import { totpSetupSlots } from '../totp-setup/totp-setup.slots.js';
import { type SlotLists, uiSlots } from '../ui/ui.slots.js';

/** Slots of every component. Storybook shows them, and a test compares them with the markup and the stylesheet. */
export const slotLists: SlotLists = {
  ...uiSlots,
  ...otpFieldSlots,
  ...signInSlots,
  ...signUpSlots,
  ...passwordResetSlots,
  ...totpSetupSlots,
  ...factorEnrolmentSlots,
  ...mfaPreferencesSlots,
  ...deviceListSlots,
  ...sessionListSlots,
  ...passkeyListSlots,
  ...passkeyNudgeSlots,
  ...passwordChangeSlots,
  ...deleteAccountSlots,
  ...securityOverviewSlots,
  ...securitySettingsSlots,
  ...stepUpSlots,
};
