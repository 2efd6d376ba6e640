'use client';
import type { PasswordChangeState } from '@cognito-mfa/core';
import { passwordChangeEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { SuccessMessage } from '../ui/SuccessMessage.js';

export interface SecureOthersStepProps {
  state: Extract<PasswordChangeState, { step: 'SECURE_OTHERS' }>;
  /** The work done and left. */
  text: string;
  onSecureOthers: () => void;
  onSkip: () => void;
}

/** Offer to sign out everywhere else and to forget other devices: Cognito does neither when a password changes. */
export function SecureOthersStep({ state: { busy, problem }, text, onSecureOthers, onSkip }: SecureOthersStepProps) {
  const { passwordChange: texts } = useTexts(passwordChangeEnglish);
  return (
    <>
      <SuccessMessage>{text}</SuccessMessage>
      <ProblemMessage problem={problem} />
      <div className="cmk-form-actions">
        <Button variant="primary" busy={busy !== null} onClick={onSecureOthers}>
          {texts.secureOthers}
        </Button>
        <Button variant="secondary" pending={busy !== null} onClick={onSkip}>
          {texts.notNow}
        </Button>
      </div>
    </>
  );
}
