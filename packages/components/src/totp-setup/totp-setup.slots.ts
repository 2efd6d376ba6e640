import { privacyAttributes, type SlotLists } from '../ui/ui.slots.js';

/** Slots of the setup of an authenticator app. */
export const totpSetupSlots: SlotLists = {
  TotpSetup: {
    'cmk-totp-setup': { element: 'Setup', attributes: { 'data-step': 'Step of the flow' } },
  },
  TotpKey: {
    'cmk-totp-key': { element: 'Key, in every form' },
    'cmk-totp-scan': { element: 'Text above the QR code' },
    'cmk-totp-scan-title': { element: 'Title of that text' },
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
