'use client';
import { type ReactNode, useEffect, useState } from 'react';
import { Icon } from './Icon.js';

/** The time that a message about something visible stays, milliseconds. */
const STAY = 8_000;

interface SuccessMessageProps {
  /** The screen shows the result too, so the message leaves after a while. */
  leaves?: boolean;
  children: ReactNode;
}

/** Message that something worked. Screen readers announce it when they are done speaking. */
export function SuccessMessage({ leaves = false, children }: SuccessMessageProps) {
  const [isGone, setGone] = useState(false);
  useEffect(() => {
    if (!leaves) return;
    const timer = setTimeout(() => setGone(true), STAY);
    return () => clearTimeout(timer);
  }, [leaves]);
  if (isGone) return null;
  return (
    <div className="cmk-success">
      <Icon name="check" />
      <p className="cmk-success-text" role="status">
        {children}
      </p>
    </div>
  );
}
