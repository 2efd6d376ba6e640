'use client';
import { useEffect } from 'react';

/** Asks the browser for the code of a text message (WebOTP), once, where it can; the request ends with the field. */
export function useWebOtp(isWanted: boolean, fill: (code: string) => void): void {
  useEffect(() => {
    if (!isWanted || !('OTPCredential' in globalThis)) return;
    let pending: AbortController | null = new AbortController();
    const request = { otp: { transport: ['sms'] }, signal: pending.signal } as CredentialRequestOptions;
    const settle = (credential?: Credential | null) => {
      if (pending) fill((credential as { code?: string } | null | undefined)?.code ?? '');
      pending = null;
    };
    // Refused, timed out or aborted: the user types the code.
    navigator.credentials.get(request).then(settle, () => settle());
    return () => {
      pending?.abort();
      pending = null;
    };
  }, [isWanted, fill]);
}
