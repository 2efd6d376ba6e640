'use client';
import type { ReactNode } from 'react';
import { MessagesContext } from './MessagesContext.js';
import type { Messages } from './messages.types.js';

export interface MessagesProviderProps {
  /** A catalogue of this package, or one of your own. */
  messages: Messages;
  children: ReactNode;
}

/** Sets the language of the components below. Without it they speak English. */
export function MessagesProvider({ messages, children }: MessagesProviderProps) {
  return <MessagesContext.Provider value={messages}>{children}</MessagesContext.Provider>;
}
