import type { AuthClient } from '../auth-client.js';
import type { Clock } from '../clock.js';
import { lazyFlow } from '../flow/lazy-flow.js';
import { createStore } from '../flow/store.js';
import { type SignInState, signInStart } from '../sign-in/sign-in.state.js';
import type { LoadedSignInFlow, SignInFlow } from '../sign-in/sign-in-flow.types.js';

/** A sign-in over any AuthClient. Make one for each screen. */
export function createSignInFlow(auth: AuthClient, options: { clock?: Clock } = {}): SignInFlow {
  const store = createStore<SignInState>(signInStart);
  const { takeUp, ...flow } = lazyFlow<SignInState, LoadedSignInFlow>({
    store,
    load: async () => (await import('./request-chunk.js')).signInFlow(auth, store, options),
    actions: ['signIn', 'confirmSignIn', 'selectMfaType', 'resendSignInCode', 'tryAnotherWay', 'startOver', 'takeUp'],
    early: { signIn: ({ username }) => ({ ...signInStart, username, busy: 'signIn' }) },
  });
  return {
    ...flow,
    /** Most pages have nothing to take up: there it is no matter whether the code loads. */
    async resume() {
      // With the first call there is a name, on every step.
      if (store.getSnapshot().username) return store.getSnapshot();
      const asked = auth.resumeSignIn();
      return (await asked.catch(() => true)) ? takeUp(asked) : store.getSnapshot();
    },
  };
}
