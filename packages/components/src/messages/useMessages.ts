'use client';
import { en } from './en.js';
import type { Messages } from './messages.types.js';
import { useTexts } from './useTexts.js';

/** The texts in the language that is set. */
export function useMessages(): Messages {
  return useTexts(en);
}
