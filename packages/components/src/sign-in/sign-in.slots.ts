import type { SlotLists } from '../ui/ui.slots.js';

/** Slots of the sign-in and of its parts. */
export const signInSlots: SlotLists = {
  SignIn: {
    'cmk-whose': { element: 'Sentence that says whose sign-in it is, and "Not you?"' },
    'cmk-first-factors': { element: 'Buttons of the other ways to sign in' },
    'cmk-or': { element: '"or" between the password and the other ways' },
    'cmk-sign-in': { element: 'Sign-in', attributes: { 'data-step': 'Step of the flow' } },
  },
  MfaTypePicker: {
    'cmk-picker': { element: 'List of methods' },
    'cmk-picker-item': { element: 'Row' },
    'cmk-picker-option': {
      element: 'Button of a method',
      attributes: { 'data-mfa-type': '`SMS`, `TOTP` or `EMAIL`: the method' },
    },
    'cmk-picker-name': { element: 'Name' },
    'cmk-picker-hint': { element: 'Where codes go, or a hint' },
  },
  CustomChallenge: {
    'cmk-custom-challenge': { element: 'Step for a challenge of your own' },
  },
  RememberDevice: {
    'cmk-remember': { element: 'Checkbox with label and hint' },
    'cmk-remember-input': { element: 'Checkbox' },
    'cmk-remember-label': { element: 'Label' },
  },
  RecoveryHelp: {
    'cmk-recovery': { element: 'Help that opens and closes' },
    'cmk-recovery-summary': { element: 'Text that opens it' },
    'cmk-recovery-content': { element: 'Help, in your words' },
  },
};
