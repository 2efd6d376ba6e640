'use client';
import type { PasskeySupport } from '@cognito-mfa/core';
import { useEffect, useState } from 'react';
import { useMfaContext } from './MfaContext.js';

/** Finds out whether passkeys work on this page; undefined until then, and while `isWanted` is false. */
export function usePasskeySupport(hook: string, isWanted = true): PasskeySupport | undefined {
  const { client } = useMfaContext(hook);
  const [support, setSupport] = useState<PasskeySupport>();
  useEffect(() => {
    let isMounted = true;
    if (isWanted) {
      client.fetchPasskeySupport().then(
        (found) => isMounted && setSupport(found),
        // The chunk did not load, so the other ways to sign in stay.
        () => undefined,
      );
    }
    return () => {
      isMounted = false;
    };
  }, [client, isWanted]);
  return isWanted ? support : undefined;
}
