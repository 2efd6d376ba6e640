import type { SlotLists } from '../ui/ui.slots.js';

/** Slots of the security settings. */
export const securitySettingsSlots: SlotLists = {
  SecuritySettings: {
    'cmk-security-settings': { element: 'Security settings' },
    'cmk-card': {
      element: 'Card around each part',
      attributes: { 'data-section': '`methods`, `sessions` or `devices`' },
    },
  },
};
