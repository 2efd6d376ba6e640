/** Requests the code of a text message by WebOTP, if the browser can. Returns a function that ends the request. */
export function receiveWebOtp(isWanted: boolean | undefined, take: (code: string | undefined) => void) {
  if (!isWanted || !('OTPCredential' in globalThis)) return;
  const request = new AbortController();
  const { signal } = request;
  navigator.credentials.get({ otp: { transport: ['sms'] }, signal } as CredentialRequestOptions).then(
    (credential) => signal.aborted || take((credential as { code?: string } | null)?.code),
    // Denied, timed out or aborted: the user types the code.
    () => undefined,
  );
  return () => request.abort();
}
