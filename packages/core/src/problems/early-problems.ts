/** What to do about the Problems that can be told before the code that talks to Cognito is there. */
export const earlyRetryOf = { 'not-signed-in': 'restart', network: 'same-step' } as const;

export const notSignedInProblem = { code: 'not-signed-in', retry: earlyRetryOf['not-signed-in'] } as const;

/** No answer came, or code did not load; `offline` where the device says that it has no network. */
export function networkProblem(offline: boolean) {
  return { code: 'network', retry: earlyRetryOf.network, offline } as const;
}
