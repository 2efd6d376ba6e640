import type { SlotLists } from '../ui/ui.slots.js';

/** Slots of the list of passkeys. */
export const passkeyListSlots: SlotLists = {
  PasskeyList: {
    'cmk-passkey-list': {
      element: 'List of passkeys',
      attributes: { 'data-step': '`LOADING`, `FAILED` or `READY`' },
    },
    'cmk-passkey-name': { element: 'Form that names a passkey' },
    'cmk-passkey-step': { element: 'Checkbox that lets a passkey count as both factors, with label and hint' },
    'cmk-passkey-step-input': { element: 'Checkbox' },
    'cmk-passkey-step-label': { element: 'Label' },
  },
};
