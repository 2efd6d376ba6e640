import type { PoolShape } from '@cognito-mfa/core';

/** The pool that the build environment configures: a union on `kind`. */
export type DemoConfig =
  /** A real pool at AWS. */
  | { readonly kind: 'aws'; readonly userPoolId: string; readonly userPoolClientId: string; readonly shape?: PoolShape }
  /** A known pool behind a custom endpoint, such as the emulator or a proxy. */
  | {
      readonly kind: 'endpoint';
      readonly endpoint: string;
      readonly userPoolId: string;
      readonly userPoolClientId: string;
      readonly shape?: PoolShape;
    }
  /** The emulator, which reports its pool. */
  | { readonly kind: 'emulator'; readonly endpoint: string }
  /** The emulator in this page. Needs no server, so any static host works. */
  | { readonly kind: 'page' };

const emulatorEndpoint = 'http://localhost:9329';

/**
 * Reads the variables of .env.example. `isPageWanted` asks for the emulator in this page, which a build for a pool ignores: a
 * link must not turn a real sign-in into a sham.
 *
 * @throws Error if only one of the two ids is set, or the shape is no JSON.
 */
export function readDemoConfig(env: Partial<ImportMetaEnv>, isPageWanted = false): DemoConfig {
  if (env.VITE_COGNITO_EMULATOR?.trim() === 'page') return { kind: 'page' };
  const userPoolId = env.VITE_COGNITO_USER_POOL_ID?.trim() || undefined;
  const userPoolClientId = env.VITE_COGNITO_USER_POOL_CLIENT_ID?.trim() || undefined;
  const endpoint = env.VITE_COGNITO_ENDPOINT?.trim().replace(/\/$/, '') || undefined;
  if (userPoolId && userPoolClientId) {
    const shape = readShape(env.VITE_COGNITO_POOL_SHAPE);
    const pool = { userPoolId, userPoolClientId, ...(shape && { shape }) };
    return endpoint ? { kind: 'endpoint', endpoint, ...pool } : { kind: 'aws', ...pool };
  }
  if (userPoolId || userPoolClientId) {
    const missing = userPoolId ? 'VITE_COGNITO_USER_POOL_CLIENT_ID' : 'VITE_COGNITO_USER_POOL_ID';
    throw new Error(
      `${missing} is missing, so there is no pool to talk to. Set both ids for a pool of yours, or neither to use the emulator.`,
    );
  }
  return isPageWanted ? { kind: 'page' } : { kind: 'emulator', endpoint: endpoint ?? emulatorEndpoint };
}

function readShape(text: string | undefined): PoolShape | undefined {
  if (!text?.trim()) return undefined;
  try {
    return JSON.parse(text) as PoolShape;
  } catch {
    throw new Error(
      'VITE_COGNITO_POOL_SHAPE is no JSON. Write it with `cognito-mfa pool check --env FILE`, or leave it out.',
    );
  }
}
