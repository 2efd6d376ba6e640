import type { SlotLists } from '../ui/ui.slots.js';

/** Slots of the sign-up. */
export const signUpSlots: SlotLists = {
  SignUp: {
    'cmk-sign-up': { element: 'Sign-up', attributes: { 'data-step': 'Step of the flow' } },
  },
};
