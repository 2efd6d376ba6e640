'use client';
import type { Problem } from '@cognito-mfa/core';
import { useRef } from 'react';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { problemText } from '../messages/messages.js';
import { Part } from '../ui/Part.js';
import { OtpField, type OtpFieldProps } from './OtpField.js';

interface CodeFieldProps extends Omit<OtpFieldProps, 'label' | 'name' | 'length' | 'required' | 'error'> {
  length?: OtpFieldProps['length'];
  /** The field shows the Problem if it is about the code. */
  problem: Problem | null;
}

/** Field for the code of a step: the `OtpField`, or its replacement by the app. */
export function CodeField({ problem, length = 6, ...props }: CodeFieldProps) {
  const messages = useTexts(english);
  const error = problem && isCodeProblem(problem) ? { error: problemText(messages, problem) } : {};
  const field = { ...props, ...error, label: messages.fields.code, name: 'code', length, required: true };
  return <Part name="OtpField" Default={OtpField} props={field} />;
}

/** Returns whether a Problem is about the code itself, so that the field shows it. */
export function isCodeProblem(problem: Problem | null): boolean {
  switch (problem?.code) {
    case 'wrong-code':
    case 'code-already-used':
    case 'code-expired':
    case 'code-replaced':
    case 'totp-setup-wrong-code':
    case 'clock-skew':
      return true;
    default:
      return false;
  }
}

/**
 * Returns a function that submits a code once: not while another is being checked, and not again after it was rejected.
 * Every wrong attempt counts towards the lockout, and a rejected code never becomes right.
 */
export function useSubmitCode(isBusy: boolean, problem: Problem | null, submit: (code: string) => void) {
  const last = useRef('');
  return (code: string) => {
    if (!code || isBusy || (isCodeProblem(problem) && code === last.current)) return;
    last.current = code;
    submit(code);
  };
}

interface CodeSentAgainProps {
  codesSent: number;
  problem: Problem | null;
}

/** Announces another code to screen readers. Everyone else sees the field become empty. */
export function CodeSentAgain({ codesSent, problem }: CodeSentAgainProps) {
  const { signIn } = useTexts(english);
  return (
    <p className="cmk-visually-hidden" role="status">
      {codesSent > 1 && !problem && signIn.codeSentAgain}
    </p>
  );
}
