'use client';
import { createContext } from 'react';
import type { Messages } from './messages.types.js';

/** The language that is set; none is English, which each view brings for itself. */
export const MessagesContext = createContext<Messages | null>(null);
