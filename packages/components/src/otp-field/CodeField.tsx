'use client';
import type { Problem } from '@cognito-mfa/core';
import { english } from '../locales/en.js';
import { problemText } from '../messages/problem-text.js';
import { useTexts } from '../messages/useTexts.js';
import { Part } from '../ui/Part.js';
import { isCodeProblem } from './is-code-problem.js';
import { OtpField, type OtpFieldProps } from './OtpField.js';

interface CodeFieldProps extends Omit<OtpFieldProps, 'label' | 'name' | 'length' | 'required' | 'error'> {
  length?: OtpFieldProps['length'];
  /** Said at the field where the code is what has to be mended. */
  problem: Problem | null;
}

/** The code of a step, in the field of the app or ours. */
export function CodeField({ problem, length = 6, ...props }: CodeFieldProps) {
  const messages = useTexts(english);
  const error = problem && isCodeProblem(problem) ? { error: problemText(messages, problem) } : {};
  const field = { ...props, ...error, label: messages.fields.code, name: 'code', length, required: true };
  return <Part name="OtpField" Default={OtpField} props={field} />;
}
