'use client';
import { en } from './locales/en.js';
import type { Messages } from './messages/messages.types.js';
import { useTexts } from './messages/useTexts.js';

/** Returns the texts in the language that is set, or in English. */
export function useMessages(): Messages {
  return useTexts(en);
}
