import type { AuthClient } from '../auth-client.js';
import type { PendingStore } from '../sign-in/pending-store.js';

type Verbs = Pick<AuthClient, 'canRestartSignIn' | 'resumeSignIn' | 'cancelSignIn'>;

/** What a sign-in can tell, and give up, without the code that makes its requests. `late` has that code once it is there. */
export function lazySignIn(
  pendings: PendingStore,
  late: () => Verbs | undefined,
  { resumeSignIn, cancelSignIn }: Omit<Verbs, 'canRestartSignIn'>,
): Verbs {
  return {
    canRestartSignIn: () => late()?.canRestartSignIn() ?? false,
    /** Most pages have nothing to take up. */
    resumeSignIn: async () => ((await pendings.restore()) ? resumeSignIn() : undefined),
    /** Behind the sign-in that waits for its code: where that does not come, there is none. */
    cancelSignIn: () => cancelSignIn().catch(() => pendings.clear()),
  };
}
