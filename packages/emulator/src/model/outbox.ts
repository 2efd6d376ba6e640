/** Why a message was sent. */
export type MessagePurpose = 'sign-up' | 'sign-in' | 'reset-password' | 'verify-attribute' | 'invitation';

/** A text message or e-mail that nobody had to send. */
export interface Message {
  readonly username: string;
  readonly medium: 'SMS' | 'EMAIL';
  /** The number or address, unmasked. */
  readonly destination: string;
  /** The code; for an invitation, the temporary password. */
  readonly code: string;
  readonly purpose: MessagePurpose;
  /** Epoch milliseconds on the emulator's clock. */
  readonly at: number;
}

/** What the emulator would have delivered. */
export interface Outbox {
  /** Oldest first; of one user when named. The latest thousand are kept. */
  messages(username?: string): readonly Message[];
}

/** An {@link Outbox} and the way into it. */
export interface WritableOutbox extends Outbox {
  put(message: Message): void;
  clear(): void;
}

const limit = 1000;

/** Makes an empty outbox. */
export function createOutbox(): WritableOutbox {
  let kept: Message[] = [];
  return {
    messages: (username) =>
      username === undefined ? [...kept] : kept.filter((message) => message.username === username),
    put(message) {
      kept.push(message);
      // Trimmed in blocks, so that a long run does not copy the list for each message.
      if (kept.length > 2 * limit) kept = kept.slice(-limit);
    },
    clear() {
      kept = [];
    },
  };
}
