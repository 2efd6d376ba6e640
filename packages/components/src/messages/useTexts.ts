'use client';
import { useContext } from 'react';
import { MessagesContext } from './MessagesContext.js';
import type { Messages } from './messages.types.js';

/** The texts in the language that is set, or the English ones: a view brings its own, so that no page loads them all. */
export function useTexts<English extends Partial<Messages>>(
  english: English,
): Pick<Messages, keyof English & keyof Messages> {
  return (useContext(MessagesContext) as English & Messages) ?? english;
}
