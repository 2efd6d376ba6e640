import type { AuthClient } from '../auth-client.js';
import type { Runtime } from '../environment.js';
import { createFlowRunner } from '../flow/flow-runner.js';
import type { Store, WritableStore } from '../flow/store.js';
import { factorsOf } from '../mfa-preference/user-factors.js';
import type { Problem } from '../problems/problem.js';
import { readAllSessions } from '../user-sessions/other-sessions.js';
import { devicesOf } from './secure-others.js';
import { type SecurityOverview, securityOverview } from './security-overview.js';

/** The state of the security check-up: a union on `step`. */
export type SecurityOverviewState =
  | { readonly step: 'LOADING' }
  | { readonly step: 'FAILED'; readonly problem: Problem }
  | ({ readonly step: 'READY' } & SecurityOverview);

/** The security check-up as a store with one action, which does not reject for a Problem. */
export interface SecurityOverviewFlow extends Store<SecurityOverviewState> {
  /** Judges the account, or judges it anew while the last result stays on the screen. */
  load(): Promise<SecurityOverviewState>;
}

export interface SecurityOverviewOptions {
  /** True if the app offers passkeys: a user without one is told. Default false. */
  offersPasskeys?: boolean;
}

/** Runs the security check-up over any AuthClient; `createSecurityOverviewFlow` loads it. */
export function securityOverviewFlow(
  auth: AuthClient,
  store: WritableStore<SecurityOverviewState>,
  { clock, offersPasskeys = false }: Runtime & SecurityOverviewOptions,
): SecurityOverviewFlow {
  const runner = createFlowRunner<SecurityOverviewState, SecurityOverviewState>(store, (state, next) =>
    next.step === 'LOADING' && state.step === 'READY' ? state : next,
  );

  async function judge(): Promise<SecurityOverviewState> {
    const [preference, attributes, devices, sessions, passkeys] = await Promise.all([
      auth.fetchMFAPreference(),
      auth.fetchUserAttributes(),
      devicesOf(auth),
      readAllSessions(auth.listUserSessions),
      offersPasskeys ? auth.listWebAuthnCredentials() : undefined,
    ]);
    const factors = factorsOf(preference, attributes);
    const facts = { factors, devices, sessions, now: clock.now(), passkeyIsBothFactors: preference.passkey === true };
    const count = passkeys && { passkeys: passkeys.credentials.length };
    return { step: 'READY', ...securityOverview({ ...facts, ...count }) };
  }

  return {
    initial: store.initial,
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    load: () => runner.load({ step: 'LOADING' }, judge, (problem) => ({ step: 'FAILED', problem })),
  };
}
