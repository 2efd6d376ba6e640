import type { AuthClient } from '../auth-client.js';
import { lazyFlow } from '../flow/lazy-flow.js';
import { createStore } from '../flow/store.js';
import { type PasswordResetState, passwordResetStart } from '../password-reset/password-reset.state.js';
import type { PasswordResetFlow } from '../password-reset/password-reset-flow.types.js';

/** A new password without the old one, over any AuthClient. */
export function createPasswordResetFlow(auth: AuthClient): PasswordResetFlow {
  const store = createStore<PasswordResetState>(passwordResetStart);
  return lazyFlow<PasswordResetState, PasswordResetFlow>({
    store,
    load: async () => (await import('./request-chunk.js')).passwordResetFlow(auth, store),
    actions: ['resetPassword', 'confirmResetPassword', 'resendResetCode'],
    early: { resetPassword: (username) => ({ ...passwordResetStart, username, busy: 'resetPassword' }) },
    resets: {
      startConfirmation: (username) => ({
        ...passwordResetStart,
        step: 'CONFIRM_RESET_PASSWORD_WITH_CODE',
        username,
        codesSent: 0,
      }),
      startOver: () => ({ ...passwordResetStart, username: store.getSnapshot().username }),
    },
  });
}
