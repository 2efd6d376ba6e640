/** The reason a message was sent. */
export type MessagePurpose = 'sign-up' | 'sign-in' | 'reset-password' | 'verify-attribute' | 'invitation';

/** A text message or email that the emulator kept instead of sending. */
export interface Message {
  readonly username: string;
  readonly medium: 'SMS' | 'EMAIL';
  /** The full phone number or email address. */
  readonly destination: string;
  /** The code, or the temporary password of an invitation. */
  readonly code: string;
  /** The text and the subject that a CustomMessage function chose. */
  readonly text?: string;
  readonly subject?: string;
  readonly purpose: MessagePurpose;
  /** Epoch milliseconds on the emulator's clock. */
  readonly at: number;
}

/** The messages that the emulator would have delivered. */
export interface Outbox {
  /** Lists messages, oldest first; with a username, only that user's. Keeps the latest thousand. */
  messages(username?: string): readonly Message[];
}

/** An {@link Outbox} that takes messages. */
export interface WritableOutbox extends Outbox {
  put(message: Message): void;
  clear(): void;
}

const limit = 1000;

/** Creates an empty outbox. */
export function createOutbox(): WritableOutbox {
  let kept: Message[] = [];
  return {
    messages: (username) =>
      username === undefined ? [...kept] : kept.filter((message) => message.username === username),
    put(message) {
      kept.push(message);
      // Trim in blocks: copying the list for each message would be slow.
      if (kept.length > 2 * limit) kept = kept.slice(-limit);
    },
    clear() {
      kept = [];
    },
  };
}
