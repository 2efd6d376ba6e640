'use client';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the focus where the work is. When a step takes the place of another, or when the control that had the focus is
 * taken away, the focus goes to the part that carries `data-cmk-focus`, or to the heading. The first step leaves the focus
 * where the page put it, unless it is asked to take it.
 */
export function useStepFocus(step: string, autoFocus = false): RefObject<HTMLDivElement | null> {
  const container = useRef<HTMLDivElement>(null);
  const shown = useRef(autoFocus ? null : step);
  const focused = useRef<Element | null>(null);

  useEffect(() => {
    const element = container.current;
    const remember = (event: FocusEvent) => {
      focused.current = event.target as Element;
    };
    element?.addEventListener('focusin', remember);
    return () => element?.removeEventListener('focusin', remember);
  }, []);

  // After every render: a control can go without the step changing.
  useEffect(() => {
    const element = container.current;
    const isNewStep = shown.current !== step;
    const isFocusLost =
      focused.current !== null && !focused.current.isConnected && document.activeElement === document.body;
    shown.current = step;
    if (!element || !(isNewStep || isFocusLost)) return;
    focused.current = null;
    const target =
      element.querySelector<HTMLElement>('[data-cmk-focus]') ?? element.querySelector<HTMLElement>('.cmk-heading');
    target?.focus();
  });
  return container;
}
