import type { InputHTMLAttributes } from 'react';
import type { OtpHandlers } from './otp-controller.types.js';

type Handler = (event: { defaultPrevented: boolean }) => void;

/** Handlers of the app first, then ours, unless the app has prevented that. */
export function mergeHandlers(
  own: InputHTMLAttributes<HTMLInputElement>,
  ours: OtpHandlers,
): InputHTMLAttributes<HTMLInputElement> {
  const merged: Record<string, Handler> = {};
  for (const name in ours) {
    const our = ours[name as keyof OtpHandlers] as Handler;
    const theirs = own[name as keyof OtpHandlers] as Handler | undefined;
    merged[name] = theirs
      ? (event) => {
          theirs(event);
          if (!event.defaultPrevented) our(event);
        }
      : our;
  }
  return merged;
}
