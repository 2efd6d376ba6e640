import type { AuthClient } from '../auth-client.js';
import { lazyFlow } from '../flow/lazy-flow.js';
import { createStore } from '../flow/store.js';
import { type SignUpState, signUpStart } from '../sign-up/sign-up.state.js';
import type { SignUpFlow } from '../sign-up/sign-up-flow.types.js';

/** The creation of an account over any AuthClient. */
export function createSignUpFlow(auth: AuthClient): SignUpFlow {
  const store = createStore<SignUpState>(signUpStart);
  return lazyFlow<SignUpState, SignUpFlow>({
    store,
    load: async () => (await import('./request-chunk.js')).signUpFlow(auth, store),
    actions: ['signUp', 'confirmSignUp', 'resendSignUpCode', 'startConfirmation'],
    early: {
      signUp: ({ username }) => ({ ...signUpStart, username, busy: 'signUp' }),
      startConfirmation: (username) => ({ ...signUpStart, step: 'CONFIRM_SIGN_UP', username, codesSent: 0 }),
    },
    resets: { startOver: () => ({ ...signUpStart, username: store.getSnapshot().username }) },
  });
}
