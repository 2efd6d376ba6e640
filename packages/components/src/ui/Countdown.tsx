'use client';
import { useMessages } from '../messages/MessagesProvider.js';

/** Moments that are worth interrupting for, seconds before the end. */
const announcedAt: readonly number[] = Object.freeze([60, 30, 10]);

/** The time that is left, for the eye each second and for the ear at a few moments. */
export function Countdown({ secondsLeft }: { secondsLeft: number }) {
  const { signIn } = useMessages();
  const time = `${Math.floor(secondsLeft / 60)}:${String(secondsLeft % 60).padStart(2, '0')}`;
  const moment = announcedAt.find((second) => secondsLeft <= second && secondsLeft > second - 5);
  return (
    <>
      <p className="cmk-countdown" data-low={secondsLeft <= 30 || undefined} aria-live="off">
        {signIn.timeLeft(time)}
      </p>
      <p className="cmk-visually-hidden" role="status">
        {moment !== undefined && signIn.timeLeftAnnounced(moment)}
      </p>
    </>
  );
}
