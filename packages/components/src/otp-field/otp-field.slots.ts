import { privacyAttributes, type SlotLists } from '../ui/ui.slots.js';

/** Slots of the code field. */
export const otpFieldSlots: SlotLists = {
  OtpField: {
    'cmk-otp-field': { element: 'Field, with label, description and error' },
    'cmk-otp-boxes': {
      element: 'Row of boxes',
      attributes: {
        'data-length': 'Number of boxes',
        'data-range': 'The length of the code is not known, so the boxes look like one field',
        'data-drawn': 'Scripts run, and the boxes show the characters',
        'data-focused': 'The input has the focus',
        'data-invalid': 'The field shows an error',
        'data-busy': 'The code is being checked',
        'data-readonly': 'The code cannot be changed',
        'data-masked': 'The characters are dots',
        ...privacyAttributes,
      },
      properties: {
        '--cmk-otp-size': 'Width of a box, as long as the row fits',
        '--cmk-otp-gap': 'Distance between boxes',
        '--cmk-otp-ring': 'Color of the ring, the caret and the selection',
      },
    },
    'cmk-otp-box': {
      element: 'Box',
      attributes: {
        'data-otp-box': 'Number of the box, from 0',
        'data-char': 'Character in the box',
        'data-active': 'The next key lands here: `selected`, `caret`, or `true` in the last box of a complete code',
      },
    },
    'cmk-otp-frame': { element: 'Frame that cuts off the input' },
    'cmk-otp-input': { element: 'Input', attributes: { 'data-cmk-focus': 'Takes the focus when its step appears' } },
  },
};
