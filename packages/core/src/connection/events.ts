import type { AccountEvent, AuthEvent, SignedOutReason } from '../auth-client.js';
import type { Environment } from '../environment.js';
import { notify } from '../flow/store.js';
import type { ReportEvent } from './security-event.js';

export interface AuthEvents {
  subscribe(listener: (event: AuthEvent) => void): () => void;
  /** Reports an event, here and to the other tabs. For a session event, resolves once this tab has heard the present state. */
  emit(event: AuthEvent): Promise<void>;
  /** The same for a sign-in whose session `read` finds. Rejects as `read` does, and then reports nothing. */
  emit(event: SessionEvent, read: () => Promise<SessionEvent>): Promise<void>;
  /** Tells this tab's listeners who is signed in now. Something showed that they may not know. */
  check(): Promise<void>;
  /** Says why the session is about to end, for a check that finds it gone before the event. */
  because(reason: SignedOutReason): void;
  /** Counts the events so far, so that a request can tell whether it is older than one. */
  changes(): number;
  /** Starts to receive the events of other tabs. */
  listen(): void;
}

type Channel = ReturnType<Environment['openChannel']>;
type SessionEvent = Extract<AuthEvent, { type: 'signedIn' | 'signedOut' }>;
type SignedIn = Omit<Extract<AuthEvent, { type: 'signedIn' }>, 'type'>;

/** Two tabs can run two releases of an app. Raise this when the shape of a message changes. */
const VERSION = 1;
const reasons: readonly unknown[] = [
  'user',
  'session-ended',
  'session-revoked',
  'device-forgotten',
  'password-reset-required',
  'user-not-confirmed',
  'user-disabled',
  'user-deleted',
] satisfies SignedOutReason[];
const changes: readonly unknown[] = [
  'mfaPreferenceChanged',
  'userAttributesChanged',
  'devicesChanged',
  'userSessionsChanged',
  'passkeysChanged',
] satisfies AccountEvent['type'][];

/**
 * Creates the events of one client, shared with the clients of the same `name` in other tabs. The channel opens with the first
 * listener or session, so that rendering on a server opens none.
 *
 * A session event only says that something changed: listeners hear what `readSignedIn` finds. Events of two tabs arrive in any
 * order, and a message can be late, malformed or forged.
 */
export function createAuthEvents(
  { openChannel, onWake }: Pick<Environment, 'openChannel' | 'onWake'>,
  name: string | undefined,
  readSignedIn: () => Promise<SignedIn | undefined>,
  report: ReportEvent,
  /** Runs when a page starts to listen, and each time that it comes back. */
  catchUp: () => void,
): AuthEvents {
  const listeners = new Set<(event: AuthEvent) => void>();
  let channel: Channel;
  let isListening = false;
  let checks = 0;
  /** Why the session ended, as long as nobody has signed in since. A check alone does not know. */
  let known: SignedOutReason | undefined;

  let told = 0;
  function tell(event: AuthEvent): void {
    told += 1;
    notify(listeners, event);
  }

  async function settle(read: () => Promise<SessionEvent | undefined> = present): Promise<void> {
    checks += 1;
    const mine = checks;
    const found = await read();
    // A check that started later knows more.
    if (!found || mine !== checks) return;
    if (found.type === 'signedIn') known = undefined;
    tell(found);
  }

  const present = (fallback?: SessionEvent) =>
    readSignedIn().then(
      (signedIn): SessionEvent =>
        signedIn ? { type: 'signedIn', ...signedIn } : { type: 'signedOut', reason: known ?? 'session-ended' },
      // A storage that fails says nothing about the session.
      () => fallback,
    );

  function hear({ data }: MessageEvent): void {
    const { type, reason } = (data ?? {}) as { type?: unknown; reason?: unknown };
    if (changes.includes(type)) tell({ type: type as AccountEvent['type'], isFromOtherTab: true });
    if (type !== 'signedIn' && type !== 'signedOut') return;
    if (type === 'signedOut') known = reasons.includes(reason) ? (reason as SignedOutReason) : 'session-ended';
    void settle();
  }

  function open(): Channel {
    if (isListening) return channel;
    isListening = true;
    onWake?.(() => {
      // A page that was frozen has missed the messages.
      void settle();
      catchUp();
    });
    catchUp();
    if (!name) return undefined;
    try {
      channel = openChannel(`${name}.${VERSION}`);
      if (channel) channel.onmessage = hear;
    } catch {
      // The browser forbids the channel, for example in a sandboxed frame.
    }
    return channel;
  }

  function post(event: AuthEvent): void {
    try {
      // The user is not part of the message: the storage says who that is.
      open()?.postMessage({ type: event.type, ...('reason' in event && { reason: event.reason }) });
    } catch {
      // The other tabs find out when they wake, or with their next request.
    }
  }

  return {
    check: () => settle(),
    changes: () => told,
    because(reason) {
      known = reason;
    },
    listen: () => void open(),
    subscribe(listener) {
      open();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async emit(event: AuthEvent, read?: () => Promise<SessionEvent>) {
      if (read) await settle(read);
      report(event);
      post(event);
      if (event.type === 'signedOut') known = event.reason;
      if (changes.includes(event.type)) tell(event);
      else if (!read) await settle(() => present(event as SessionEvent));
    },
  };
}
