import type { SlotLists } from '../ui/ui.slots.js';

/** Slots of the enrolment of text messages and email. */
export const factorEnrolmentSlots: SlotLists = {
  FactorEnrolmentView: {
    'cmk-factor-enrolment': {
      element: 'Enrolment',
      attributes: { 'data-step': 'Step of the flow', 'data-mfa-type': '`SMS` or `EMAIL`: the method' },
    },
  },
};
