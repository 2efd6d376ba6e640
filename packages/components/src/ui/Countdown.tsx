'use client';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';

/** Seconds before the end at which a screen reader announces the time that is left. */
const announcedAt: readonly number[] = Object.freeze([60, 30, 10]);

/** Time left for a step: shown each second, announced at a few moments. */
export function Countdown({ secondsLeft }: { secondsLeft: number }) {
  const { signIn } = useTexts(english);
  const announced = announcedAt.find((second) => secondsLeft <= second && secondsLeft > second - 5);
  return (
    <>
      <p className="cmk-countdown" data-low={secondsLeft <= 30 || undefined} role="timer" aria-live="off">
        {signIn.timeLeft(clockText(secondsLeft))}
      </p>
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
