import { notAllowed } from './browser-checks.js';

/** The user's answer to a prompt. `ignore` leaves it open until the page aborts. */
export type PromptAnswer = 'approve' | 'cancel' | 'ignore';

/** A request for the user. */
interface Prompt {
  readonly signal: AbortSignal | undefined;
  /** Waits for {@link Prompts.autofill} in place of an answer. */
  readonly conditional: boolean;
  /** No passkey fits, or the user can't be verified. A browser lets the user find out; here it is refused at once. */
  readonly impossible: boolean;
  /** Checks whether the prompt offers a passkey; any without an ID. */
  readonly offers?: (passkeyId: string | undefined) => boolean;
}

/** The prompts of an authenticator. */
export interface Prompts {
  /**
   * Asks the user.
   *
   * @returns the passkey that the user picked; `undefined` for any.
   * @throws DOMException NotAllowedError or OperationError; the signal's reason.
   */
  wait(prompt: Prompt): Promise<string | undefined>;
  answer(answer: PromptAnswer): void;
  autofill(passkeyId?: string): Promise<void>;
}

/** Creates {@link Prompts}. As in a browser, only one can be pending. */
export function createPrompts(): Prompts {
  let next: PromptAnswer = 'approve';
  let pending: { readonly prompt: Prompt; readonly resolve: (passkeyId: string | undefined) => void } | undefined;

  return {
    wait(prompt) {
      const { signal, conditional, impossible } = prompt;
      signal?.throwIfAborted();
      if (pending) throw new DOMException('A request is already pending.', 'OperationError');
      if (!conditional && next !== 'ignore') {
        if (impossible || next === 'cancel') throw notAllowed();
        return Promise.resolve(undefined);
      }
      return new Promise((resolve, reject) => {
        const abort = () => {
          pending = undefined;
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', abort, { once: true });
        pending = {
          prompt,
          resolve(passkeyId) {
            signal?.removeEventListener('abort', abort);
            pending = undefined;
            resolve(passkeyId);
          },
        };
      });
    },
    answer(answer) {
      next = answer;
    },
    async autofill(passkeyId) {
      if (!pending?.prompt.conditional) {
        throw new Error("No conditional request is pending. Call get() with mediation: 'conditional' first.");
      }
      if (pending.prompt.impossible || !pending.prompt.offers?.(passkeyId)) {
        throw new Error('The pending request offers no such passkey. See `passkeys` for those that exist.');
      }
      pending.resolve(passkeyId);
    },
  };
}
