'use client';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';
import { Button } from '../ui/Button.js';

interface RestartActionProps {
  state: { canRestart: boolean; busy: string | null };
  /** Whether a code is sent, or the user only has to be let in again. */
  isSent: boolean;
  onResendCode: () => void;
  onStartOver: () => void;
}

/** The one way on from a step whose time is over. */
export function RestartAction({ state, isSent, onResendCode, onStartOver }: RestartActionProps) {
  const { actions } = useTexts(english);
  if (!state.canRestart) {
    return (
      <Button variant="primary" onClick={onStartOver} data-cmk-focus="">
        {actions.signInAgain}
      </Button>
    );
  }
  return (
    <Button variant="primary" busy={state.busy !== null} onClick={onResendCode} data-cmk-focus="">
      {isSent ? actions.sendNewCode : actions.startAgain}
    </Button>
  );
}
