'use client';
import type { Problem } from '@cognito-mfa/core';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/MessagesProvider.js';
import { problemText } from '../messages/problem-text.js';

export interface ProblemMessageProps {
  problem: Problem | null;
  id?: string;
  /** The way on: one button that gets back to a working step. */
  children?: ReactNode;
}

/** Says what went wrong, at once and once, with the way on beside it. */
export function ProblemMessage({ problem, id, children }: ProblemMessageProps) {
  const messages = useMessages();
  if (!problem) return null;
  return (
    <div className="cmk-problem" data-problem={problem.code} id={id}>
      <p role="alert">{problemText(messages, problem)}</p>
      {children && <div className="cmk-problem-action">{children}</div>}
    </div>
  );
}
