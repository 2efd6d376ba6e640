import type { PasskeyPublicKey } from '../webauthn/public-key.js';

/** A passkey of a user. Times are epoch milliseconds. */
export interface Passkey {
  /** The WebAuthn credential ID, base64url. */
  readonly id: string;
  readonly publicKey: PasskeyPublicKey;
  readonly rpId: string;
  readonly name: string;
  /** `platform` or `cross-platform`, as the client reported it. */
  readonly attachment: string | undefined;
  readonly transports: readonly string[];
  readonly createdAt: number;
  /** The highest signature counter so far. Passkeys that are synced between devices always report 0. */
  counter: number;
}

/** A registration that StartWebAuthnRegistration has begun. */
export interface PendingPasskey {
  /** base64url. */
  readonly challenge: string;
  readonly clientId: string;
  readonly rpId: string;
  readonly expiresAt: number;
}
