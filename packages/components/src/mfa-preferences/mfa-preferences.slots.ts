import type { SlotLists } from '../ui/ui.slots.js';

/** Slots of the verification methods. */
export const mfaPreferencesSlots: SlotLists = {
  MfaPreferences: {
    'cmk-mfa-preferences': {
      element: 'Verification methods',
      attributes: { 'data-step': '`LOADING`, `FAILED` or `READY`' },
    },
    'cmk-unverified': { element: 'Mark of a phone number or an address that is not verified' },
    'cmk-note': { element: 'Note about the preferred method' },
    'cmk-note-text': { element: 'Text of the note' },
  },
};
