'use client';
import { type ComponentType, createContext } from 'react';

/** The replacements by the name of what they replace. The types are kept by `ComponentOverrides`. */
export const PartsContext = createContext<Readonly<Record<string, ComponentType<never> | undefined>>>({});
