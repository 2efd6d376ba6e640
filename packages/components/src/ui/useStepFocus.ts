'use client';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * Moves the focus when a step takes the place of another: to the part that carries `data-cmk-focus`, or to the heading.
 * The first step leaves the focus where the page put it.
 */
export function useStepFocus(step: string): RefObject<HTMLDivElement | null> {
  const container = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    const target =
      container.current?.querySelector<HTMLElement>('[data-cmk-focus]') ??
      container.current?.querySelector<HTMLElement>('.cmk-heading');
    target?.focus();
  }, [step]);
  return container;
}
