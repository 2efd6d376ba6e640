import type { SlotLists } from '../ui/ui.slots.js';

/** Slots of the list of sessions. */
export const sessionListSlots: SlotLists = {
  SessionList: {
    'cmk-session-list': {
      element: 'List of sessions',
      attributes: { 'data-step': '`LOADING`, `FAILED` or `READY`' },
    },
  },
};
