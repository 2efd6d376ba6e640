import type { SlotLists } from '../ui/ui.slots.js';

/** Slots of the password reset. */
export const passwordResetSlots: SlotLists = {
  PasswordReset: {
    'cmk-password-reset': { element: 'Password reset', attributes: { 'data-step': 'Step of the flow' } },
  },
};
