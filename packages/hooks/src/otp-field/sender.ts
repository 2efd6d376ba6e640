import type { EditSource } from './edit.js';

/** The part of the settings that decides when a code is sent. */
export interface SenderSettings {
  readonly min: number;
  readonly max: number;
  readonly busy?: boolean;
  readonly onComplete?: (code: string) => unknown;
}

/**
 * Sends each full code to the app once, and none while another is being checked. A wrong code counts toward a lockout,
 * so nothing is sent if the length isn't known, or while a full code is corrected key by key.
 */
export function createCodeSender(
  settings: () => SenderSettings,
): readonly [
  offer: (previous: string, next: string, by: EditSource) => void,
  forget: () => void,
  isBusy: () => boolean | undefined,
] {
  let last: string | undefined;
  let isSending = false;
  const isBusy = () => settings().busy || isSending;
  /** Makes the same code count as a new one. */
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
