import type { SlotLists } from '../ui/ui.slots.js';

/** Slots of the deletion of an account. */
export const deleteAccountSlots: SlotLists = {
  DeleteAccount: {
    'cmk-delete-account': { element: 'Deletion of the account', attributes: { 'data-step': '`CLOSED` or `CONFIRM`' } },
  },
};
