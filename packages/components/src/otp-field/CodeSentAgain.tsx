'use client';
import type { Problem } from '@cognito-mfa/core';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';

interface CodeSentAgainProps {
  codesSent: number;
  problem: Problem | null;
}

/** Tells those who do not see the field empty that another code is on its way. */
export function CodeSentAgain({ codesSent, problem }: CodeSentAgainProps) {
  const { signIn } = useTexts(english);
  return (
    <p className="cmk-visually-hidden" role="status">
      {codesSent > 1 && !problem && signIn.codeSentAgain}
    </p>
  );
}
