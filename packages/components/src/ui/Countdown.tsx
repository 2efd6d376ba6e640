'use client';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';
import { clockText } from './clock-text.js';

/** Moments that are worth interrupting for, seconds before the end. */
const announcedAt: readonly number[] = Object.freeze([60, 30, 10]);

/** The time that is left, for the eye each second and for the ear at a few moments. */
export function Countdown({ secondsLeft }: { secondsLeft: number }) {
  const { signIn } = useTexts(english);
  const moment = announcedAt.find((second) => secondsLeft <= second && secondsLeft > second - 5);
  return (
    <>
      <p className="cmk-countdown" data-low={secondsLeft <= 30 || undefined} role="timer" aria-live="off">
        {signIn.timeLeft(clockText(secondsLeft))}
      </p>
      <p className="cmk-visually-hidden" role="status">
        {moment !== undefined && signIn.timeLeftAnnounced(moment)}
      </p>
    </>
  );
}
