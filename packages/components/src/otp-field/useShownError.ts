'use client';
import { useState } from 'react';

/**
 * The error of a field from the moment it arrives until the next edit. It counts as a new one, to be announced again, when
 * its text changes and when a check ends with it, even in the same words.
 */
export function useShownError(error: string | undefined, isBusy: boolean) {
  const [dismissed, setDismissed] = useState<string>();
  if (dismissed && (isBusy || dismissed !== error)) setDismissed(undefined);
  const shownError = isBusy || error === dismissed ? undefined : error;
  return [shownError, () => error && setDismissed(error)] as const;
}
