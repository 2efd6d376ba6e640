import type { SignInOutput } from '../sign-in-output.js';
import { sealedStorage } from '../storage/sealed-storage.js';

const key = 'cmk.amplify.pending';

/** What a reload would take from the screen. Amplify keeps the Session of the step itself, in sessionStorage. */
export interface InterruptedSignIn {
  keep(username: string, output: SignInOutput): Promise<void>;
  drop(): Promise<void>;
  /** `undefined` when nothing was under way, or its time has run out: Amplify has dropped the Session then. */
  restore(now: number): Promise<(SignInOutput & { readonly username: string }) | undefined>;
}

/** Keeps the step of this tab. The secret of an authenticator's set-up is not kept, and so neither is that step. */
export function createInterruptedSignIn(): InterruptedSignIn {
  const store = sealedStorage().tab;
  const drop = () => store.remove(key);
  return {
    drop,
    async keep(username, output) {
      const { nextStep } = output;
      const isKept = 'session' in nextStep && nextStep.signInStep !== 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP';
      await (isKept ? store.set(key, JSON.stringify({ ...output, username })) : drop());
    },
    async restore(now) {
      const text = await store.get(key);
      if (text === undefined) return undefined;
      const found = JSON.parse(text) as SignInOutput & { readonly username: string };
      const { nextStep } = found;
      if ('session' in nextStep && nextStep.session.expiresAt > now) return found;
      await drop();
      return undefined;
    },
  };
}
