'use client';
import type { ReactNode } from 'react';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Part } from '../ui/Part.js';

export interface RecoveryHelpProps {
  /** Tells the user whom to contact. Without it, nothing is shown: a help that says nothing only costs a click. */
  children?: ReactNode;
}

/**
 * Help for users who cannot use a method, for example because they lost the phone.
 *
 * @example
 * <RecoveryHelp>
 *   <p>Call the front desk on extension 4711.</p>
 * </RecoveryHelp>
 */
export function RecoveryHelp(props: RecoveryHelpProps) {
  return <Part name="RecoveryHelp" Default={DefaultRecoveryHelp} props={props} />;
}

function DefaultRecoveryHelp({ children }: RecoveryHelpProps) {
  const { recovery } = useTexts(english);
  if (!children) return null;
  return (
    <details className="cmk-recovery">
      <summary className="cmk-recovery-summary">{recovery.summary}</summary>
      <div className="cmk-recovery-content">{children}</div>
    </details>
  );
}
