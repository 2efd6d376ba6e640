import type { AuthEvent } from './auth-client.js';

export interface AuthEvents {
  subscribe(listener: (event: AuthEvent) => void): () => void;
  emit(event: AuthEvent): void;
}

/** Events of one client, and of the same client in other tabs. The channel opens with the first listener. */
export function createAuthEvents(name: string, onSessionChangedElsewhere: () => void): AuthEvents {
  const listeners = new Set<(event: AuthEvent) => void>();
  let channel: BroadcastChannel | undefined;

  function tell(event: AuthEvent): void {
    for (const listener of [...listeners]) listener(event);
  }

  function open(): BroadcastChannel | undefined {
    if (channel || typeof BroadcastChannel === 'undefined') return channel;
    channel = new BroadcastChannel(name);
    // In Node an open channel would keep the process alive.
    (channel as { unref?: () => void }).unref?.();
    channel.onmessage = ({ data }: MessageEvent<AuthEvent>) => {
      if (data.type === 'signedOut' || data.type === 'signedIn') onSessionChangedElsewhere();
      tell(data);
    };
    return channel;
  }

  return {
    subscribe(listener) {
      open();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit(event) {
      tell(event);
      open()?.postMessage(event);
    },
  };
}
