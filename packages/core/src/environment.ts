import { type Clock, systemClock } from './clock.js';

/** The clock and environment of a client, which its flows use too. */
export interface Runtime {
  readonly clock: Clock;
  readonly environment: Environment;
}

/** The JavaScript APIs that core uses. Override those that a runtime lacks. */
export interface Environment {
  readonly crypto: Crypto;
  /** Returns `node:crypto` in Node, which computes modular powers in a fifth of the time. */
  nodeCrypto?(): NodeCrypto | undefined;
  fetch(request: Request): Promise<Response>;
  /** Returns true if this device reports that it has no network. */
  isOffline(): boolean;
  /** Returns the User-Agent of a browser. */
  userAgent(): string | undefined;
  /** Returns the User-Agent Client Hints of Chromium. */
  userAgentData?(): UserAgentData | undefined;
  /** Returns the number of fingers that a touchscreen of this device tells apart; 0 without one. */
  maxTouchPoints?(): number | undefined;
  /** Web Locks, so that tabs can wait for each other. */
  readonly locks?: LockManager;
  /** Calls back when a page comes back: from the back-forward cache, from the background, or online. */
  onWake?(callback: () => void): void;
  /** Returns the credentials API of a browser, which creates and uses passkeys. */
  credentials?(): Pick<CredentialsContainer, 'create' | 'get'> | undefined;
  /** Returns the class of passkeys, with its static functions. Absent where there are no passkeys. */
  publicKeyCredential?(): PublicKeyCredentialClass | undefined;
  /** Opens a channel to other tabs of the origin. */
  openChannel(name: string): BroadcastChannel | undefined;
}

/** The part of `node:crypto` that SRP uses. */
export interface NodeCrypto {
  createDiffieHellman(
    prime: Uint8Array,
    generator: number,
  ): { setPrivateKey(key: Uint8Array): void; computeSecret(otherPublicKey: Uint8Array): Uint8Array };
}

/** The used part of the class PublicKeyCredential (https://www.w3.org/TR/webauthn-3/). Old browsers lack most of it. */
export interface PublicKeyCredentialClass {
  getClientCapabilities?(): Promise<Readonly<Record<string, boolean>>>;
  isConditionalMediationAvailable?(): Promise<boolean>;
  parseCreationOptionsFromJSON?(options: PublicKeyCredentialCreationOptionsJSON): PublicKeyCredentialCreationOptions;
  parseRequestOptionsFromJSON?(options: PublicKeyCredentialRequestOptionsJSON): PublicKeyCredentialRequestOptions;
  signalUnknownCredential?(options: { rpId: string; credentialId: string }): Promise<void>;
  signalAllAcceptedCredentials?(options: {
    rpId: string;
    userId: string;
    allAcceptedCredentialIds: readonly string[];
  }): Promise<void>;
}

interface Node {
  readonly process?: { getBuiltinModule?(id: 'node:crypto'): NodeCrypto | undefined };
}

/** The used part of NavigatorUAData (https://wicg.github.io/ua-client-hints/). */
export interface UserAgentData {
  readonly brands: readonly { readonly brand: string }[];
  readonly platform: string;
}

/** Returns the environment of a browser, a worker or Node. */
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
    maxTouchPoints: () => navigator?.maxTouchPoints,
    credentials: () => globalThis.navigator?.credentials,
    publicKeyCredential: () => globalThis.PublicKeyCredential as PublicKeyCredentialClass | undefined,
    ...(navigator?.locks && { locks: navigator.locks }),
    ...(globalThis.document && { onWake }),
    openChannel(name) {
      const channel = globalThis.BroadcastChannel && new BroadcastChannel(name);
      // An open channel would keep a Node process alive.
      (channel as { unref?: () => void } | undefined)?.unref?.();
      return channel;
    },
  };
}

function onWake(callback: () => void): void {
  globalThis.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) callback();
  });
  globalThis.addEventListener('online', callback);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') callback();
  });
}

/** Returns the clock and environment of this system. */
export function systemRuntime(): Runtime {
  return { clock: systemClock, environment: webEnvironment() };
}
