'use client';
import type { ComponentPropsWithoutRef } from 'react';
import { classNames } from './class-names.js';

export type HeadingLevel = 1 | 2 | 3 | 4;

export interface HeadingProps extends ComponentPropsWithoutRef<'h1'> {
  level: HeadingLevel;
}

/** A heading that can take the focus when its step appears. */
export function Heading({ level, className, ...props }: HeadingProps) {
  const Tag = `h${level}` as const;
  return <Tag {...props} tabIndex={-1} className={classNames('cmk-heading', className)} />;
}
