import type { AuthClient, AuthWebAuthnCredential } from '../auth-client.js';
import { createFlowRunner } from '../flow/flow-runner.js';
import type { Store, WritableStore } from '../flow/store.js';
import { shutsOutPasskeys } from './passkey-support.js';
import { nextPasskeysState, type PasskeysAction, type PasskeysEvent, type PasskeysState } from './passkeys.machine.js';

/** The passkeys of the signed-in user as a store with actions, which do not reject for a Problem. */
export interface PasskeysFlow extends Store<PasskeysState> {
  load(): Promise<PasskeysState>;
  /**
   * Asks the browser for a passkey and registers it. Call it in a click: Safari wants one. `passkey-cancelled` and
   * `passkey-exists` are no failures, so show them in a neutral tone.
   */
  addPasskey(): Promise<PasskeysState>;
  /** Names a passkey in this browser; an empty name brings back Cognito's. */
  renamePasskey(credentialId: string, name: string): Promise<PasskeysState>;
  /** Removes a passkey here, and from the user's password manager where the browser can. */
  removePasskey(credentialId: string): Promise<PasskeysState>;
}

/** Runs the passkeys over any AuthClient; `createPasskeysFlow` loads it. */
export function passkeysFlow(auth: AuthClient, store: WritableStore<PasskeysState>): PasskeysFlow {
  const runner = createFlowRunner<PasskeysState, PasskeysEvent>(store, nextPasskeysState);

  async function list(addedId?: string): Promise<PasskeysEvent & { readonly type: 'loaded' }> {
    const passkeys: AuthWebAuthnCredential[] = [];
    let nextToken: string | undefined;
    const support = await auth.fetchPasskeySupport();
    do {
      const page = await auth.listWebAuthnCredentials(nextToken ? { nextToken } : {});
      passkeys.push(...page.credentials);
      nextToken = page.nextToken;
    } while (nextToken);
    const isShutOut = passkeys.length > 0 && shutsOutPasskeys(await auth.fetchMFAPreference());
    return { type: 'loaded', passkeys, support, isShutOut, ...(addedId && { addedId }) };
  }

  /** Makes a change, then lists again. The change stays made if the list does not load. */
  function change(action: PasskeysAction, call: () => Promise<string | undefined>, credentialId?: string) {
    return runner.run(
      { type: 'begun', action, ...(credentialId && { credentialId }) },
      async () => list(await call()),
      (problem) => ({ type: 'failed', problem }),
    );
  }

  return {
    initial: store.initial,
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    load() {
      return runner.load(
        { type: 'loading' },
        async (_, isOwed) => ({ ...(await list()), isOwed }),
        (problem) => ({ type: 'loadFailed', problem }),
      );
    },
    addPasskey: () => change('addPasskey', async () => (await auth.associateWebAuthnCredential())?.credentialId),
    renamePasskey: (credentialId, name) =>
      change(
        'renamePasskey',
        async () => {
          await auth.renameWebAuthnCredential({ credentialId, name });
          return undefined;
        },
        credentialId,
      ),
    removePasskey: (credentialId) =>
      change(
        'removePasskey',
        async () => {
          await auth.deleteWebAuthnCredential({ credentialId });
          return undefined;
        },
        credentialId,
      ),
  };
}
