'use client';
import { en } from './locales/en.js';
import { useTexts } from './messages/MessagesProvider.js';
import type { Messages } from './messages/messages.js';

/** Returns the texts in the language that is set, or in English. */
export function useMessages(): Messages {
  return useTexts(en);
}
