'use client';
import type { Problem } from '@cognito-mfa/core';
import { totpSetupEnglish } from '../messages/english/totp-setup.js';
import { problemText } from '../messages/problem-text.js';
import { useTexts } from '../messages/useTexts.js';
import { isCodeProblem } from '../ui/is-code-problem.js';
import { OtpFieldPart } from '../ui/OtpFieldPart.js';

export interface TotpCodeProps {
  problem: Problem | null;
  busy: boolean;
  onComplete: (code: string) => void;
}

/** The first code of a new authenticator app. */
export function TotpCode({ problem, busy, onComplete }: TotpCodeProps) {
  const messages = useTexts(totpSetupEnglish);
  return (
    <OtpFieldPart
      label={messages.fields.code}
      description={messages.totpSetup.enterCode}
      name="code"
      length={6}
      required
      busy={busy}
      onComplete={onComplete}
      {...(isCodeProblem(problem) && problem && { error: problemText(messages, problem) })}
    />
  );
}
