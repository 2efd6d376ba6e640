import { privacyAttributes, type SlotLists } from '../ui/ui.slots.js';

/** Slots of the setup of an authenticator app. */
export const totpSetupSlots: SlotLists = {
  TotpSetup: {
    'cmk-totp-setup': { element: 'Setup', attributes: { 'data-step': 'Step of the flow' } },
    'cmk-steps': { element: 'Numbered steps' },
    'cmk-steps-item': { element: 'Step' },
    'cmk-steps-title': { element: 'Title of a step' },
    'cmk-steps-hint': { element: 'Hint of a step' },
  },
  TotpKey: {
    'cmk-totp-key': { element: 'Key, in every form' },
    'cmk-totp-other': { element: 'QR code on a phone, which opens and closes' },
    'cmk-totp-other-summary': { element: 'Text that opens it' },
    'cmk-qr-code': { element: 'QR code', attributes: privacyAttributes },
    'cmk-totp-secret': { element: 'Key to type, with its text and button' },
    'cmk-totp-secret-intro': { element: 'Text above the key' },
    'cmk-totp-secret-details': { element: 'Second sentence of that text' },
    'cmk-totp-secret-key': { element: 'Key to type', attributes: privacyAttributes },
    'cmk-totp-copy': { element: 'Button that copies the key, and its result' },
    'cmk-totp-copy-result': {
      element: 'Result of copying',
      attributes: { 'data-result': '`copied` or `copyFailed`' },
    },
  },
};
