import type { AuthEvent } from '../auth-client.js';
import type { Environment } from '../environment.js';
import type { ReportEvent } from './security-event.js';

export interface AuthEvents {
  subscribe(listener: (event: AuthEvent) => void): () => void;
  emit(event: AuthEvent): void;
  /** Hears from other tabs from now on. */
  listen(): void;
}

/**
 * Events of one client; with a name, of the clients of that name in other tabs too. The channel opens with the first
 * listener or session, so that a page that only renders on a server opens none.
 */
export function createAuthEvents(
  environment: Environment,
  name: string | undefined,
  onSessionChangedElsewhere: () => void,
  report: ReportEvent,
): AuthEvents {
  const listeners = new Set<(event: AuthEvent) => void>();
  let channel: ReturnType<Environment['openChannel']>;

  function tell(event: AuthEvent): void {
    for (const listener of [...listeners]) listener(event);
  }

  function open(): typeof channel {
    if (channel || !name) return channel;
    channel = environment.openChannel(name);
    if (!channel) return undefined;
    channel.onmessage = ({ data }: MessageEvent<AuthEvent>) => {
      if (data.type === 'signedOut' || data.type === 'signedIn') onSessionChangedElsewhere();
      tell(data);
    };
    return channel;
  }

  return {
    listen: () => void open(),
    subscribe(listener) {
      open();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit(event) {
      report(event);
      tell(event);
      open()?.postMessage(event);
    },
  };
}
