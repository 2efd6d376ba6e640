import type { EditSource } from './edit-source.js';
import { isCompleted } from './is-completed.js';
import type { OtpSettings } from './otp-controller.types.js';

/** Hands full codes to the app: each once, and none while another is on its way. */
export function createCodeSender(settings: () => OtpSettings) {
  let last: string | null = null;
  let isSending = false;
  const isBusy = () => settings().busy || isSending;
  /** From here on the same code counts as a new one. */
  const forget = () => {
    last = null;
  };

  return {
    isBusy,
    forget,
    offer(previous: string, next: string, by: EditSource) {
      const { format, onComplete } = settings();
      if (next.length < format.max) forget();
      if (isBusy() || next === last || !isCompleted(previous, next, by, format)) return;
      last = next;
      const sending = onComplete?.(next);
      if (!isThenable(sending)) return;
      isSending = true;
      void Promise.resolve(sending).finally(() => {
        isSending = false;
        forget();
      });
    },
  };
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | undefined)?.then === 'function';
}
