import type { SlotLists } from '../ui/ui.slots.js';

/** Slots of the step-up dialog. */
export const stepUpSlots: SlotLists = {
  StepUpDialog: {
    'cmk-step-up': { element: 'Dialog', attributes: { 'data-step': 'Step of the check' } },
    'cmk-step-up-action': { element: 'Sentence that names the action' },
  },
};
