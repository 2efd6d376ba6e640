'use client';
import { type ComponentPropsWithoutRef, type RefObject, useEffect, useRef } from 'react';
import { HeadingRefContext } from './Heading.js';

export interface StepFocusProps extends ComponentPropsWithoutRef<'div'> {
  step: string;
  /** Takes the focus with the first step too, and not only when another step follows. */
  autoFocus?: boolean | undefined;
}

/** Element around the steps of a flow. It carries `data-step` and keeps the focus, as `useStepFocus` does. */
export function StepFocus({ step, autoFocus = false, children, ...props }: StepFocusProps) {
  const headingRef = useRef<HTMLHeadingElement>(null);
  const containerRef = useStepFocus<HTMLDivElement>(step, headingRef, autoFocus);
  return (
    <HeadingRefContext.Provider value={headingRef}>
      <div {...props} data-step={step} ref={containerRef}>
        {children}
      </div>
    </HeadingRefContext.Provider>
  );
}

/**
 * Keeps the focus where the work is. When a step follows another, or when the focused control disappears, moves the focus
 * to the control that is marked with `data-cmk-focus`, or else to the heading. The first step leaves the focus where the
 * page put it, unless `autoFocus` is set. Returns the ref for the element around the steps.
 *
 * The mark is an attribute because a replacement of a part gets the props of the part, but no ref.
 */
export function useStepFocus<Container extends HTMLElement>(
  step: string,
  headingRef: RefObject<HTMLElement | null>,
  autoFocus = false,
): RefObject<Container | null> {
  const containerRef = useRef<Container>(null);
  const shownStep = useRef(autoFocus ? null : step);
  const focused = useRef<Element | null>(null);

  useEffect(() => {
    const container = containerRef.current;
    const remember = (event: FocusEvent) => {
      focused.current = event.target as Element;
    };
    // What had the focus before this came to life.
    if (container?.contains(document.activeElement)) focused.current = document.activeElement;
    container?.addEventListener('focusin', remember);
    return () => container?.removeEventListener('focusin', remember);
  }, []);

  // After every render, because a control can disappear without a change of the step.
  useEffect(() => {
    const isNewStep = shownStep.current !== step;
    const isFocusLost =
      focused.current !== null && !focused.current.isConnected && document.activeElement === document.body;
    shownStep.current = step;
    if (!containerRef.current || !(isNewStep || isFocusLost)) return;
    focused.current = null;
    focusStep(containerRef.current, headingRef.current);
  });
  return containerRef;
}

/** Moves the focus to the control that is marked with `data-cmk-focus`, or else to the heading. */
export function focusStep(container: Element, heading?: HTMLElement | null): void {
  (container.querySelector<HTMLElement>('[data-cmk-focus]') ?? heading)?.focus();
}
