'use client';
import type { Problem } from '@cognito-mfa/core';
import { useEffect, useId, useRef } from 'react';
import { passkeysEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';

/** The checkbox "Use passkeys as your second step". */
export interface PasskeySecondStep {
  readonly isOn: boolean;
  /** A change of the verification methods is in progress. */
  readonly busy: boolean;
  readonly problem: Problem | null;
}

interface SecondStepProps extends PasskeySecondStep {
  onChange: (isOn: boolean) => void;
}

/** Checkbox that lets a passkey count as both factors. */
export function SecondStep({ isOn, busy, problem, onChange }: SecondStepProps) {
  const { passkeys: texts } = useTexts(passkeysEnglish);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  // Checked before hydration, or restored by the browser.
  // biome-ignore lint/correctness/useExhaustiveDependencies: reads the box once, when it comes to life
  useEffect(() => {
    if (input.current && input.current.checked !== isOn) onChange(input.current.checked);
  }, []);
  return (
    <>
      <ProblemMessage problem={problem} />
      <div className="cmk-passkey-step">
        <input
          className="cmk-passkey-step-input"
          id={id}
          ref={input}
          type="checkbox"
          checked={isOn}
          aria-disabled={busy || undefined}
          aria-describedby={`${id}-hint`}
          onChange={(event) => !busy && onChange(event.currentTarget.checked)}
        />
        <label className="cmk-passkey-step-label" htmlFor={id}>
          {texts.secondStep}
        </label>
        <p className="cmk-field-hint" id={`${id}-hint`}>
          {texts.secondStepHint}
        </p>
      </div>
    </>
  );
}
