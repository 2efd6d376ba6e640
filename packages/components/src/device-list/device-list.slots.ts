import type { SlotLists } from '../ui/ui.slots.js';

/** Slots of the device list. */
export const deviceListSlots: SlotLists = {
  DeviceList: {
    'cmk-device-list': {
      element: 'Device list',
      attributes: { 'data-step': '`LOADING`, `FAILED` or `READY`' },
    },
    'cmk-list-problem': { element: 'Reason why a device is not forgotten, or a session not ended' },
    'cmk-empty': { element: 'Text in place of an empty list' },
    'cmk-list-foot': { element: 'Buttons below the list' },
    'cmk-progress': { element: 'Progress of an action on many rows' },
    'cmk-progress-bar': { element: 'Progress bar' },
    'cmk-progress-text': { element: 'Text beside the bar' },
  },
};
