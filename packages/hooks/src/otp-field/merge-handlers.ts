import type { InputHTMLAttributes } from 'react';
import type { OtpHandlers } from './otp-controller.types.js';

type Handler = (event: { defaultPrevented: boolean }) => void;

/** Handlers of the app first, then ours, unless the app has prevented that. */
export function mergeHandlers(
  own: InputHTMLAttributes<HTMLInputElement>,
  ours: OtpHandlers,
): InputHTMLAttributes<HTMLInputElement> {
  const merged = Object.entries(ours).map(([name, our]) => {
    const theirs = own[name as keyof OtpHandlers] as Handler | undefined;
    if (!theirs) return [name, our];
    const both: Handler = (event) => {
      theirs(event);
      if (!event.defaultPrevented) (our as Handler)(event);
    };
    return [name, both];
  });
  return Object.fromEntries(merged);
}
