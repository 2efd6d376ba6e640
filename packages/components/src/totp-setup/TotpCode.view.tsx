'use client';
import type { Problem } from '@cognito-mfa/core';
import { totpSetupEnglish } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';
import { CodeField } from '../otp-field/CodeField.js';

export interface TotpCodeProps {
  problem: Problem | null;
  busy: boolean;
  onComplete: (code: string) => void;
}

/** The first code of a new authenticator app. */
export function TotpCode({ problem, busy, onComplete }: TotpCodeProps) {
  const messages = useTexts(totpSetupEnglish);
  return <CodeField description={messages.totpSetup.enterCode} busy={busy} onComplete={onComplete} problem={problem} />;
}
