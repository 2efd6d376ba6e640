'use client';
import { useCountdown } from '@cognito-mfa/hooks';
import { useEffect, useRef, useState } from 'react';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button, type ButtonProps } from './Button.js';
import { clockText } from './Countdown.js';

/** The seconds after a new code in which another one cannot be requested. A message can take that long. */
const COOL_DOWN = 30;

interface ResendButtonProps extends Pick<ButtonProps, 'busy' | 'pending' | 'onClick'> {
  /** The number of codes sent for the step. */
  codesSent: number;
}

/** Button that sends another code. After that it rests for a while, and says for how long. */
export function ResendButton({ codesSent, pending = false, ...props }: ResendButtonProps) {
  const { actions } = useTexts(english);
  const [until, setUntil] = useState(0);
  const before = useRef(codesSent);
  useEffect(() => {
    if (codesSent > before.current) setUntil(Date.now() + COOL_DOWN * 1000);
    before.current = codesSent;
  }, [codesSent]);
  const left = Math.min(useCountdown(until).secondsLeft ?? 0, COOL_DOWN);
  return (
    <span className="cmk-resend">
      <Button variant="quiet" {...props} pending={pending || left > 0}>
        {actions.resendCode}
      </Button>
      {left > 0 && (
        <span className="cmk-countdown" role="timer" aria-live="off">
          {actions.waitFor(clockText(left))}
        </span>
      )}
    </span>
  );
}
