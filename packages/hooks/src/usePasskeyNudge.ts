'use client';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useMfaContext } from './MfaContext.js';
import { useStore } from './useStore.js';

/** The suggestion to add a passkey. */
export interface UsePasskeyNudge {
  /**
   * True if the suggestion is due: the user has no passkey and no second factor, beside which Cognito may take none, and this
   * browser can have one.
   */
  readonly isOpen: boolean;
  /** Closes the suggestion: for 14 days the first time, for 60 the second, then for good. */
  later(): void;
  /** Closes the suggestion for good, in this browser. */
  dontAskAgain(): void;
}

export interface UsePasskeyNudgeOptions {
  /** Remembers the answers of each user. Default: `localStorage`. */
  storage?: Pick<Storage, 'getItem' | 'setItem'>;
}

/** Returns where the answer of a user is kept. A part of the id, so that the storage names nobody. */
const keyOf = (userId: string) => `cmk.passkey-nudge.${userId.slice(-8)}`;
const DAY = 24 * 3_600_000;
/** The pauses after each "later", milliseconds. */
const pauses: readonly number[] = Object.freeze([14 * DAY, 60 * DAY]);

/** The answers so far: how often "later", and when to ask again, epoch milliseconds; null is never. */
type Answer = readonly [count: number, askAt: number | null];

/**
 * Suggests a passkey to a signed-in user who has none and no second factor. Sends no request while the suggestion is not due.
 *
 * @example
 * const { isOpen, later, dontAskAgain } = usePasskeyNudge();
 */
export function usePasskeyNudge({ storage }: UsePasskeyNudgeOptions = {}): UsePasskeyNudge {
  const { session } = useMfaContext('usePasskeyNudge');
  const state = useStore(session);
  const userId = state.step === 'SIGNED_IN' ? state.user.userId : undefined;
  const client = session.userClient();
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    let isMounted = true;
    setOpen(false);
    const now = client.runtime?.clock.now() ?? Date.now();
    const [, askAt] = read(storage, userId);
    if (userId !== undefined && askAt !== null && askAt <= now) {
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
  }, [client, userId, storage]);

  const close = useCallback(
    (answer: Answer) => {
      write(storage, userId, answer);
      setOpen(false);
    },
    [storage, userId],
  );
  return useMemo(
    () => ({
      isOpen,
      later() {
        const [count] = read(storage, userId);
        const pause = pauses[count];
        const now = client.runtime?.clock.now() ?? Date.now();
        close([count + 1, pause === undefined ? null : now + pause]);
      },
      dontAskAgain: () => close([read(storage, userId)[0], null]),
    }),
    [isOpen, close, client, storage, userId],
  );
}

type Client = ReturnType<ReturnType<typeof useMfaContext>['session']['userClient']>;

async function isDue(client: Client): Promise<boolean> {
  if (!(await client.fetchPasskeySupport()).isSupported) return false;
  if ((await client.listWebAuthnCredentials()).credentials.length > 0) return false;
  return !(await client.fetchMFAPreference()).enabled?.length;
}

function read(storage: UsePasskeyNudgeOptions['storage'], userId = ''): Answer {
  try {
    const [count, askAt] = JSON.parse((storage ?? localStorage).getItem(keyOf(userId)) ?? '[0,0]');
    return [Number(count) || 0, askAt === null ? null : Number(askAt) || 0];
  } catch {
    // No storage, or not our value.
    return [0, 0];
  }
}

function write(storage: UsePasskeyNudgeOptions['storage'], userId = '', answer: Answer): void {
  try {
    (storage ?? localStorage).setItem(keyOf(userId), JSON.stringify(answer));
  } catch {
    // Without storage, the suggestion comes back with the next page.
  }
}
