'use client';
import { en } from './locales/en.js';
import { useTexts } from './messages/MessagesProvider.js';
import type { Messages } from './messages/messages.js';

/**
 * Returns the texts in the language of the app. Without a `MessagesProvider` they are in English.
 *
 * @example
 * const { actions } = useMessages();
 * return <button type="button">{actions.cancel}</button>;
 */
export function useMessages(): Messages {
  return useTexts(en);
}
