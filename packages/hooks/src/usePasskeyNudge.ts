'use client';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useMfaContext } from './MfaContext.js';
import { useStore } from './useStore.js';

/** The suggestion to add a passkey. */
export interface UsePasskeyNudge {
  /** True if the suggestion is due: the user has no passkey, and this browser can have one. */
  readonly isOpen: boolean;
  /** Closes the suggestion: for 14 days the first time, for 60 the second, then for good. */
  later(): void;
  /** Closes the suggestion for good, in this browser. */
  dontAskAgain(): void;
}

export interface UsePasskeyNudgeOptions {
  /** Remembers the answer. Default: `localStorage`. */
  storage?: Pick<Storage, 'getItem' | 'setItem'>;
}

const KEY = 'cmk.passkey-nudge';
const DAY = 24 * 3_600_000;
/** The pauses after each "later", milliseconds. */
const pauses: readonly number[] = Object.freeze([14 * DAY, 60 * DAY]);

/** The answers so far: how often "later", and when to ask again, epoch milliseconds; null is never. */
type Answer = readonly [count: number, askAt: number | null];

/**
 * Suggests a passkey to a signed-in user who has none. Sends no request while the suggestion is not due.
 *
 * @example
 * const { isOpen, later, dontAskAgain } = usePasskeyNudge();
 */
export function usePasskeyNudge({ storage }: UsePasskeyNudgeOptions = {}): UsePasskeyNudge {
  const { session } = useMfaContext('usePasskeyNudge');
  const { step } = useStore(session);
  const client = session.userClient();
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    let isMounted = true;
    setOpen(false);
    const now = client.runtime?.clock.now() ?? Date.now();
    const [, askAt] = read(storage);
    if (step === 'SIGNED_IN' && askAt !== null && askAt <= now) {
      isDue(client).then(
        (due) => isMounted && setOpen(due),
        // A pool without passkeys, or no network: nothing to suggest.
        () => undefined,
      );
    }
    const unsubscribe = client.subscribe(({ type }) => {
      if (type === 'passkeysChanged') setOpen(false);
    });
    return () => {
      isMounted = false;
      unsubscribe();
    };
  }, [client, step, storage]);

  const close = useCallback(
    (answer: Answer) => {
      write(storage, answer);
      setOpen(false);
    },
    [storage],
  );
  return useMemo(
    () => ({
      isOpen,
      later() {
        const [count] = read(storage);
        const pause = pauses[count];
        const now = client.runtime?.clock.now() ?? Date.now();
        close([count + 1, pause === undefined ? null : now + pause]);
      },
      dontAskAgain: () => close([read(storage)[0], null]),
    }),
    [isOpen, close, client, storage],
  );
}

type Client = ReturnType<ReturnType<typeof useMfaContext>['session']['userClient']>;

async function isDue(client: Client): Promise<boolean> {
  if (!(await client.fetchPasskeySupport()).isSupported) return false;
  return (await client.listWebAuthnCredentials()).credentials.length === 0;
}

function read(storage: UsePasskeyNudgeOptions['storage']): Answer {
  try {
    const [count, askAt] = JSON.parse((storage ?? localStorage).getItem(KEY) ?? '[0,0]');
    return [Number(count) || 0, askAt === null ? null : Number(askAt) || 0];
  } catch {
    // No storage, or not our value.
    return [0, 0];
  }
}

function write(storage: UsePasskeyNudgeOptions['storage'], answer: Answer): void {
  try {
    (storage ?? localStorage).setItem(KEY, JSON.stringify(answer));
  } catch {
    // Without storage, the suggestion comes back with the next page.
  }
}
