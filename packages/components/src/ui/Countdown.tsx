'use client';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';

/** Seconds before the end at which a screen reader announces the time that is left. */
const announcedAt: readonly number[] = Object.freeze([30, 10]);

/** The seconds before the end from which the time is shown. A clock from the first second would only press. */
const SHOWN = 30;

/** Time left for a step: shown near its end, announced at a few moments. */
export function Countdown({ secondsLeft }: { secondsLeft: number }) {
  const { signIn } = useTexts(english);
  const announced = announcedAt.find((second) => secondsLeft <= second && secondsLeft > second - 5);
  return (
    <>
      {secondsLeft <= SHOWN && (
        <p className="cmk-countdown" role="timer" aria-live="off">
          {signIn.timeLeft(clockText(secondsLeft))}
        </p>
      )}
      <p className="cmk-visually-hidden" role="status">
        {announced !== undefined && signIn.timeLeftAnnounced(announced)}
      </p>
    </>
  );
}

/** Formats seconds as minutes and seconds: 164 is "2:44". */
export function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
