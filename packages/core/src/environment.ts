/** What the core takes from the engine that it runs in. */
export interface Environment {
  readonly crypto: Crypto;
  /** `node:crypto`, where this is Node: its powers cost a fifth. */
  nodeCrypto?(): NodeCrypto | undefined;
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

/** What is used of `node:crypto`. */
export interface NodeCrypto {
  createDiffieHellman(
    prime: Uint8Array,
    generator: number,
  ): { setPrivateKey(key: Uint8Array): void; computeSecret(otherPublicKey: Uint8Array): Uint8Array };
}

interface Node {
  readonly process?: { getBuiltinModule?(id: 'node:crypto'): NodeCrypto | undefined };
}

/** NavigatorUAData of User-Agent Client Hints (https://wicg.github.io/ua-client-hints/), as far as it is used. */
export interface UserAgentData {
  readonly brands: readonly { readonly brand: string }[];
  readonly platform: string;
}

/** The engine as it is: a browser, a worker or Node. */
export function webEnvironment(): Environment {
  const { crypto, process } = globalThis as typeof globalThis & Node;
  const navigator = globalThis.navigator as (Navigator & { readonly userAgentData?: UserAgentData }) | undefined;
  return {
    crypto,
    nodeCrypto: () => process?.getBuiltinModule?.('node:crypto'),
    fetch: (request) => globalThis.fetch(request),
    isOffline: () => navigator?.onLine === false,
    userAgent: () => navigator?.userAgent,
    userAgentData: () => navigator?.userAgentData,
    ...(navigator?.locks && { locks: navigator.locks }),
    openChannel(name) {
      const channel = globalThis.BroadcastChannel && new BroadcastChannel(name);
      // In Node an open channel would keep the process alive.
      (channel as { unref?: () => void } | undefined)?.unref?.();
      return channel;
    },
  };
}
