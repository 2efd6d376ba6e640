'use client';
import { type ComponentPropsWithoutRef, createContext, type RefObject, useContext } from 'react';
import { classNames } from './class-names.js';

export type HeadingLevel = 1 | 2 | 3 | 4;

/** Ref to the heading of the step on the screen. `StepFocus` provides it. */
export const HeadingRefContext = createContext<RefObject<HTMLHeadingElement | null> | null>(null);

export interface HeadingProps extends ComponentPropsWithoutRef<'h1'> {
  level: HeadingLevel;
  /** Receives the element. By default the surrounding `StepFocus` does. */
  headingRef?: RefObject<HTMLHeadingElement | null> | undefined;
}

/** Heading that can take the focus, but is no stop of the Tab key. */
export function Heading({ level, headingRef, className, ...props }: HeadingProps) {
  const stepHeadingRef = useContext(HeadingRefContext);
  const Tag = `h${level}` as const;
  return (
    <Tag {...props} ref={headingRef ?? stepHeadingRef} tabIndex={-1} className={classNames('cmk-heading', className)} />
  );
}
