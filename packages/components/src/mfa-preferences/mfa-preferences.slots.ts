import type { SlotLists } from '../ui/ui.slots.js';

/** Slots of the verification methods. */
export const mfaPreferencesSlots: SlotLists = {
  MfaPreferences: {
    'cmk-mfa-preferences': {
      element: 'Verification methods',
      attributes: { 'data-step': '`LOADING`, `FAILED` or `READY`' },
    },
    'cmk-unverified': { element: 'Mark of a phone number or an address that is not verified' },
    'cmk-less-secure': { element: 'Remark that the method is less secure' },
    'cmk-list-detail': { element: 'Hint of a method' },
    'cmk-list-setup': { element: 'Setup that opens in the row of its method' },
    'cmk-status': {
      element: 'Headline: whether a sign-in takes more than the password',
      attributes: { 'data-status': '`on` or `off`' },
    },
    'cmk-status-body': { element: 'Texts of the headline' },
    'cmk-status-title': { element: 'The state' },
    'cmk-status-text': { element: 'What it means' },
    'cmk-note': { element: 'Note in a box' },
    'cmk-note-text': { element: 'Text of the note' },
    'cmk-preference': { element: 'What a sign-in asks for' },
    'cmk-preference-options': { element: 'Choices' },
    'cmk-preference-title': { element: 'Title' },
    'cmk-preference-option': { element: 'Choice' },
    'cmk-preference-input': {
      element: 'Radio button',
      attributes: { 'data-saved': 'The choice that is in effect. While it is checked, "Save" is hidden' },
    },
    'cmk-preference-label': { element: 'Name of the choice' },
    'cmk-preference-hint': { element: 'What the choice means' },
  },
};
