/** What the core takes from the engine that it runs in. */
export interface Environment {
  readonly crypto: Crypto;
  fetch(request: Request): Promise<Response>;
  /** True when this device says that it has no network. */
  isOffline(): boolean;
  /** The User-Agent of a browser. */
  userAgent(): string | undefined;
  /** User-Agent Client Hints, which Chromium has: the same without reading a text. */
  userAgentData?(): UserAgentData | undefined;
  /** Web Locks, so that tabs can wait for each other. */
  readonly locks?: LockManager;
  /** A line to other tabs of the origin. */
  openChannel(name: string): BroadcastChannel | undefined;
}

/** NavigatorUAData of User-Agent Client Hints (https://wicg.github.io/ua-client-hints/), as far as it is used. */
export interface UserAgentData {
  readonly brands: readonly { readonly brand: string }[];
  readonly platform: string;
}

/** The engine as it is: a browser, a worker or Node. */
export function webEnvironment(): Environment {
  const { crypto } = globalThis;
  const navigator = globalThis.navigator as (Navigator & { readonly userAgentData?: UserAgentData }) | undefined;
  return {
    crypto,
    fetch: (request) => globalThis.fetch(request),
    isOffline: () => navigator?.onLine === false,
    userAgent: () => navigator?.userAgent,
    userAgentData: () => navigator?.userAgentData,
    ...(navigator?.locks && { locks: navigator.locks }),
    openChannel(name) {
      if (typeof BroadcastChannel === 'undefined') return undefined;
      const channel = new BroadcastChannel(name);
      // In Node an open channel would keep the process alive.
      (channel as { unref?: () => void }).unref?.();
      return channel;
    },
  };
}
