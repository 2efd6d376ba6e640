'use client';
import { createContext, type ReactNode, useContext } from 'react';
import { en } from './en.js';
import type { Messages } from './messages.types.js';

const MessagesContext = createContext<Messages>(en);

export interface MessagesProviderProps {
  /** A catalogue of this package, or one of your own. */
  messages: Messages;
  children: ReactNode;
}

/** Sets the language of the components below. Without it they speak English. */
export function MessagesProvider({ messages, children }: MessagesProviderProps) {
  return <MessagesContext.Provider value={messages}>{children}</MessagesContext.Provider>;
}

/** The texts in the language that is set. */
export function useMessages(): Messages {
  return useContext(MessagesContext);
}
