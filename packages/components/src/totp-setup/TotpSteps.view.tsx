'use client';
import type { ReactNode } from 'react';
import { totpStepEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';

interface TotpStepsProps {
  /** The key, in every form. */
  totpKey: ReactNode;
  /** Field for the code. */
  children: ReactNode;
}

/** The setup of an authenticator app in three steps: an app, its key, and a code that it shows. */
export function TotpSteps({ totpKey, children }: TotpStepsProps) {
  const { totpSetup } = useTexts(totpStepEnglish);
  return (
    <ol className="cmk-steps">
      <li className="cmk-steps-item">
        <p className="cmk-steps-title">{totpSetup.appTitle}</p>
        <p className="cmk-steps-hint">{totpSetup.scan}</p>
      </li>
      <li className="cmk-steps-item">
        <p className="cmk-steps-title">{isTouchScreen() ? totpSetup.addTitle : totpSetup.scanTitle}</p>
        {totpKey}
      </li>
      <li className="cmk-steps-item">
        <p className="cmk-steps-title">{totpSetup.codeTitle}</p>
        {children}
      </li>
    </ol>
  );
}

/** Returns whether the finger is the main pointer, as on a phone. */
export function isTouchScreen(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches;
}
