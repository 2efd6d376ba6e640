'use client';
import { type ReactNode, useContext, useMemo } from 'react';
import type { ComponentOverrides } from './component-overrides.types.js';
import { PartsContext } from './PartsContext.js';

export interface ComponentsProviderProps {
  /** Keep the object itself the same from render to render, best outside of any component. */
  components: ComponentOverrides;
  children: ReactNode;
}

/** Replaces parts of the components below it; those that are left out stay as they are. */
export function ComponentsProvider({ components, children }: ComponentsProviderProps) {
  const outer = useContext(PartsContext);
  const parts = useMemo(() => ({ ...outer, ...components }), [outer, components]);
  return <PartsContext.Provider value={parts as typeof outer}>{children}</PartsContext.Provider>;
}
