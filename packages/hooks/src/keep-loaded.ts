import type { AuthEvent } from '@cognito-mfa/core';

/** Milliseconds without a change after which the last change counts as the last. */
const silence = 1000;

/**
 * Loads now, again on the first of many changes, and once more after the last. Otherwise a tab would reload its list for each
 * of a thousand devices that another tab removes one by one.
 */
export function keepLoaded(load: () => Promise<unknown>): { changed(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBehind = false;
  let isStopped = false;
  let loading = load();
  const again = async () => {
    if (!isStopped) await load();
  };
  // In sequence: the response to a load in progress may predate the change.
  const reload = () => {
    isBehind = false;
    loading = loading.then(again, again);
  };
  return {
    changed() {
      if (timer === undefined) reload();
      else isBehind = true;
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        if (isBehind) reload();
      }, silence);
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

/** Returns true if the event can only be a change that the flow is making: it shows it by itself. */
export function isOwnChange(event: AuthEvent, state: object): boolean {
  return !('isFromOtherTab' in event) && 'busy' in state && state.busy !== null;
}
