import type { CodeFormat } from './code-format.js';
import { type Change, isCompleted } from './is-completed.js';

/** Hands full codes to the app: each once, and none while another is on its way. */
export function createCodeSender(settings: () => { format: CodeFormat; busy: boolean; onComplete?: Send | undefined }) {
  let last: string | null = null;
  let isSending = false;
  let wasBusy = settings().busy;
  const isBusy = () => settings().busy || isSending;
  /** From here on the same code counts as a new one. */
  const forget = () => {
    last = null;
  };

  return {
    isBusy,
    forget,
    offer(change: Omit<Change, 'lastCompleted'>) {
      const { format, onComplete } = settings();
      if (change.next.length < format.max) forget();
      if (isBusy() || !isCompleted({ ...change, lastCompleted: last }, format)) return;
      last = change.next;
      const sending = onComplete?.(change.next);
      if (!isThenable(sending)) return;
      isSending = true;
      void Promise.resolve(sending).finally(() => {
        isSending = false;
        forget();
      });
    },
    /** A check is over and the field is still there: the same code may be tried again. */
    watchBusy(busy: boolean) {
      if (wasBusy && !busy) forget();
      wasBusy = busy;
    },
  };
}

type Send = (code: string) => unknown;

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | undefined)?.then === 'function';
}
