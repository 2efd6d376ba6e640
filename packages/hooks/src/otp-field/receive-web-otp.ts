/** Asks the browser for the code of a text message (WebOTP), where it can; answers how to stop. */
export function receiveWebOtp(isWanted: boolean | undefined, take: (code: string | undefined) => void) {
  if (!isWanted || !('OTPCredential' in globalThis)) return;
  const request = new AbortController();
  const { signal } = request;
  navigator.credentials.get({ otp: { transport: ['sms'] }, signal } as CredentialRequestOptions).then(
    (credential) => signal.aborted || take((credential as { code?: string } | null)?.code),
    // Refused, timed out or aborted: the user types the code.
    () => undefined,
  );
  return () => request.abort();
}
