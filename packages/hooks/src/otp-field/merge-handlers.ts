import type { InputHTMLAttributes } from 'react';
import type { OtpHandlers } from './otp-controller.types.js';

type Handler = (event: { defaultPrevented: boolean }) => void;

/** Props of the app with our handlers: the app's run first, then ours, unless the app has prevented that. */
export function mergeHandlers(own: InputHTMLAttributes<HTMLInputElement>, ours: OtpHandlers) {
  const merged: Record<string, unknown> = { ...own };
  for (const name in ours) {
    const our = ours[name as keyof OtpHandlers] as Handler;
    const theirs = merged[name] as Handler | undefined;
    merged[name] = theirs
      ? (event: { defaultPrevented: boolean }) => {
          theirs(event);
          if (!event.defaultPrevented) our(event);
        }
      : our;
  }
  return merged;
}
