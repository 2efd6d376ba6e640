'use client';
import { useState } from 'react';

/**
 * The error of a field from the moment it arrives until the next edit. It counts as a new one, to be announced again, when
 * its text changes and when a check ends with it, even in the same words.
 */
export function useShownError(error: string | undefined, isBusy: boolean) {
  const [seen, setSeen] = useState({ error, isBusy });
  const [isDismissed, setDismissed] = useState(false);
  if (seen.error !== error || seen.isBusy !== isBusy) {
    setSeen({ error, isBusy });
    setDismissed(false);
  }
  return {
    shownError: isBusy || isDismissed ? undefined : error,
    dismiss: () => setDismissed(true),
  };
}
