'use client';
import { createContext, type ReactNode, useContext } from 'react';
import type { Messages } from './messages.js';

/** Texts in the language of the app. Without a provider there are none: English comes from the component that shows it. */
const MessagesContext = createContext<Messages | null>(null);

export interface MessagesProviderProps {
  /** A locale of this package, or texts of your own. */
  messages: Messages;
  children: ReactNode;
}

/**
 * Sets the language of the components below it. Without a provider they are in English.
 *
 * @example
 * import { de } from '@cognito-mfa/components/locales/de';
 *
 * <MessagesProvider messages={de}>
 *   <SignIn />
 * </MessagesProvider>
 */
export function MessagesProvider({ messages, children }: MessagesProviderProps) {
  return <MessagesContext.Provider value={messages}>{children}</MessagesContext.Provider>;
}

/** Returns the texts in the language of the app, or the English ones that are passed. */
export function useTexts<English extends { readonly [Group in keyof Messages]?: Partial<Messages[Group]> }>(
  english: English,
): English {
  return (useContext(MessagesContext) as English & Messages) ?? english;
}
