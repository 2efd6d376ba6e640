import type { SlotLists } from '../ui/ui.slots.js';

/** Slots of the suggestion to add a passkey. */
export const passkeyNudgeSlots: SlotLists = {
  PasskeyNudge: { 'cmk-passkey-nudge': { element: 'Suggestion to add a passkey' } },
};
