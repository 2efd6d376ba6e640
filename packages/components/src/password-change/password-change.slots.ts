import type { SlotLists } from '../ui/ui.slots.js';

/** Slots of the password change. */
export const passwordChangeSlots: SlotLists = {
  PasswordChange: {
    'cmk-password-change': {
      element: 'Password change',
      attributes: { 'data-step': '`CLOSED`, `ENTER_PASSWORDS`, `SECURE_OTHERS` or `DONE`' },
    },
  },
};
