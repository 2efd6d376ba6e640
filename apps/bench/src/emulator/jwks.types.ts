import type { JsonWebKey } from 'node:crypto';

/** The keys that a pool publishes. */
export interface Jwks {
  readonly keys: readonly (JsonWebKey & { readonly kid: string })[];
}
