'use client';
import type { Problem } from '@cognito-mfa/core';
import { createElement, type MouseEvent, type ReactNode, useState } from 'react';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';
import { Button } from './Button.js';
import { ProblemMessage } from './ProblemMessage.js';
import { type Later, useLater } from './useLater.js';

export interface LazyProps<Props extends object> {
  /** The same at each render. */
  later: Later<Props>;
  props: Props;
  /** Stands there until the component has come, and on a server. */
  pending: ReactNode;
}

/** A component of a chunk of its own, with a way on for when the chunk does not load. */
export function Lazy<Props extends object>({ later, props, pending }: LazyProps<Props>) {
  const { actions } = useTexts(english);
  const [problem, setProblem] = useState<Problem | null>(null);
  const Loaded = useLater(problem === null, later, setProblem);
  const tryAgain = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    // The button goes, and must not take the focus with it.
    currentTarget.closest('.cmk')?.querySelector<HTMLElement>('.cmk-heading')?.focus();
    setProblem(null);
  };
  if (Loaded) return createElement(Loaded, props);
  if (!problem) return pending;
  return (
    <ProblemMessage problem={problem}>
      <Button size="small" onClick={tryAgain}>
        {actions.retry}
      </Button>
    </ProblemMessage>
  );
}
