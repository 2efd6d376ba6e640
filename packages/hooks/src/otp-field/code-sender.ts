import type { EditSource } from './edit-source.js';
import type { OtpSettings } from './otp-controller.types.js';

/**
 * Hands full codes to the app: each once, and none while another is on its way. A wrong try counts towards a lock-out, so:
 * never where the length is not known, and not while a full code is corrected key by key.
 */
export function createCodeSender(
  settings: () => Pick<OtpSettings, 'min' | 'max' | 'busy' | 'onComplete'>,
): readonly [
  offer: (previous: string, next: string, by: EditSource) => void,
  forget: () => void,
  isBusy: () => boolean | undefined,
] {
  let last: string | undefined;
  let isSending = false;
  const isBusy = () => settings().busy || isSending;
  /** From here on the same code counts as a new one. */
  const forget = () => {
    last = undefined;
  };
  const offer = (previous: string, next: string, by: EditSource) => {
    const { min, max, onComplete } = settings();
    if (next.length < max) forget();
    else if (min === max && next !== last && !isBusy() && (by === 'text' || (by && previous.length < max))) {
      last = next;
      const sending = onComplete?.(next) as Partial<PromiseLike<unknown>> | undefined;
      if (!sending?.then) return;
      isSending = true;
      void Promise.resolve(sending).finally(() => {
        isSending = false;
        forget();
      });
    }
  };
  return [offer, forget, isBusy];
}
