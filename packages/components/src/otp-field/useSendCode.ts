'use client';
import type { Problem } from '@cognito-mfa/core';
import { useRef } from 'react';
import { isCodeProblem } from './is-code-problem.js';

/**
 * Sends a code once: not while another is being checked, and not again after it was refused. Each wrong try counts
 * towards the lock-out, and a code that fits no more never will.
 */
export function useSendCode(isBusy: boolean, problem: Problem | null, send: (code: string) => void) {
  const last = useRef('');
  return (code: string) => {
    if (!code || isBusy || (isCodeProblem(problem) && code === last.current)) return;
    last.current = code;
    send(code);
  };
}
