/** Waits in real time; rejects with the signal's reason when aborted. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** The {@link Wait} of a running emulator. */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
}
