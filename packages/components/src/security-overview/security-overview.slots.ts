import type { SlotLists } from '../ui/ui.slots.js';

/** Slots of the security check-up. */
export const securityOverviewSlots: SlotLists = {
  SecurityOverview: {
    'cmk-security-overview': {
      element: 'Security check-up',
      attributes: { 'data-step': '`LOADING`, `FAILED` or `READY`' },
    },
  },
};
