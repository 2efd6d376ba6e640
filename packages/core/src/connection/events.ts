import type { AuthEvent } from '../auth-client.js';
import type { Environment } from '../environment.js';
import type { ReportEvent } from './security-event.js';

export interface AuthEvents {
  /** Returns a function that unsubscribes. */
  subscribe(listener: (event: AuthEvent) => void): () => void;
  /** Notifies this tab and the others. */
  emit(event: AuthEvent): void;
  /** Starts to receive the events of other tabs. */
  listen(): void;
}

/**
 * Creates the events of a client. With a name, it shares them with clients of that name in other tabs. The channel opens with
 * the first listener or session, so that rendering on a server opens none.
 */
export function createAuthEvents(
  environment: Environment,
  name: string | undefined,
  onSessionChangedElsewhere: () => void,
  report: ReportEvent,
): AuthEvents {
  const listeners = new Set<(event: AuthEvent) => void>();
  let channel: ReturnType<Environment['openChannel']>;

  function notify(event: AuthEvent): void {
    for (const listener of [...listeners]) listener(event);
  }

  function open(): typeof channel {
    if (channel || !name) return channel;
    channel = environment.openChannel(name);
    if (!channel) return undefined;
    channel.onmessage = ({ data }: MessageEvent<AuthEvent>) => {
      if (data.type === 'signedOut' || data.type === 'signedIn') onSessionChangedElsewhere();
      notify(data);
    };
    return channel;
  }

  return {
    listen: () => void open(),
    /** Returns a function that unsubscribes. */
    subscribe(listener) {
      open();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit(event) {
      report(event);
      notify(event);
      open()?.postMessage(event);
    },
  };
}
