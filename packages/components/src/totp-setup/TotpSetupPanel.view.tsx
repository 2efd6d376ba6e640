'use client';
import { useEffect, useRef } from 'react';
import { totpSetupEnglish } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { SuccessMessage } from '../ui/SuccessMessage.js';
import { TotpSetupView, type TotpSetupViewProps } from './TotpSetup.view.js';

/** The set-up below a list of methods: it opens when it has begun, and says how it ended. */
export function TotpSetupPanel(props: TotpSetupViewProps) {
  const { state } = props;
  const { totpSetup } = useTexts(totpSetupEnglish);
  const panel = useRef<HTMLDivElement>(null);
  const isOpen = state.step === 'VERIFY_TOTP_SETUP' || state.step === 'ENABLE_TOTP';
  useEffect(() => {
    if (isOpen) panel.current?.querySelector<HTMLElement>('.cmk-heading')?.focus();
  }, [isOpen]);
  if (isOpen) {
    return (
      <div className="cmk-panel" ref={panel}>
        <TotpSetupView {...props} />
      </div>
    );
  }
  if (state.step === 'DONE') return <SuccessMessage>{totpSetup.done}</SuccessMessage>;
  return <ProblemMessage problem={state.step === 'NOT_STARTED' ? state.problem : null} />;
}
