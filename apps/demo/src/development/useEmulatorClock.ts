import { useCallback, useEffect, useMemo, useState } from 'react';
import type { SideChannel } from '../backend/side-channel.js';

export interface EmulatorClock {
  /** The emulator's time, epoch milliseconds, or undefined until it is known. Changes every second. */
  readonly now: number | undefined;
  advance(seconds: number): Promise<void>;
}

/** Follows the emulator's clock. Polls its offset now and then, and counts the seconds in between. */
export function useEmulatorClock({ fetchNow, advanceClock }: SideChannel): EmulatorClock {
  const [lead, setLead] = useState<number>();
  const [ours, setOurs] = useState(Date.now);

  useEffect(() => {
    const timer = setInterval(() => setOurs(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);

  useEffect(() => {
    let isCurrent = true;
    const ask = () =>
      fetchNow().then(
        (theirs) => isCurrent && setLead(theirs - Date.now()),
        () => undefined,
      );
    void ask();
    const timer = setInterval(() => void ask(), 10_000);
    window.addEventListener('focus', ask);
    return () => {
      isCurrent = false;
      clearInterval(timer);
      window.removeEventListener('focus', ask);
    };
  }, [fetchNow]);

  const advance = useCallback(
    async (seconds: number) => {
      const theirs = await advanceClock(seconds);
      setOurs(Date.now());
      setLead(theirs - Date.now());
    },
    [advanceClock],
  );

  return useMemo(
    () => ({ now: lead === undefined ? undefined : Math.max(ours, Date.now() - 500) + lead, advance }),
    [lead, ours, advance],
  );
}
