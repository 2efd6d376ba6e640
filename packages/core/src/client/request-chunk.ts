/** The lazy chunk: everything that a client and its flows need to send requests. It loads before the first request. */
import type { AuthClient, SignInVerbs, UserBinding } from '../auth-client.js';
import { completeConfig, type EagerConfig } from '../connection/config.js';
import type { AuthEvents } from '../connection/events.js';
import { createSender } from '../connection/sender.js';
import { confirmDeviceOfCheck, settleKnownDevice } from '../devices/confirm-device.js';
import { createDeviceStore } from '../devices/device-store.js';
import { deviceVerbs } from '../devices/device-verbs.js';
import { mfaPreferenceVerbs } from '../mfa-preference/mfa-preference-verbs.js';
import type { PasskeyVerbs } from '../passkeys/passkey-verbs.js';
import { passwordVerbs } from '../password/password-verbs.js';
import { passwordResetVerbs } from '../password-reset/password-reset-verbs.js';
import { AuthError } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import { createRefresh } from '../session/refresh.js';
import { createSessionOwner } from '../session/session-owner.js';
import { type SessionTokens, sessionTokens } from '../session/session-tokens.js';
import { tokenVerbs } from '../session/session-verbs.js';
import type { RefreshSession, TokenStore } from '../session/token-store.js';
import { tokensOf } from '../session/user-tokens.js';
import { createNewAccount } from '../sign-in/new-account.js';
import { createPendingSignInStore } from '../sign-in/pending-sign-in.js';
import { signInVerbs } from '../sign-in/sign-in-verbs.js';
import { signUpVerbs } from '../sign-up/sign-up-verbs.js';
import type { ComparingStorage } from '../storage/comparing-storage.js';
import { totpSetupVerbs } from '../totp-setup/totp-setup-verbs.js';
import { fetchTransport } from '../transport/fetch-transport.js';
import type { Transport, TransportTarget } from '../transport/transport.js';
import { createFetchUser, userAttributeVerbs } from '../user-attributes/user-attribute-verbs.js';
import { accountVerbNames, type LazyVerb, lazyVerbs, passkeyVerbNames, type UserVerb } from './lazy-verbs.js';
import { loadChunk } from './load-chunk.js';

export { devicesFlow } from '../devices/devices.flow.js';
export { factorEnrolmentFlow } from '../factor-enrolment/factor-enrolment.flow.js';
export { mfaPreferenceFlow } from '../mfa-preference/mfa-preference.flow.js';
export { passwordResetFlow } from '../password-reset/password-reset.flow.js';
export { signInFlow } from '../sign-in/sign-in.flow.js';
export { signUpFlow } from '../sign-up/sign-up.flow.js';
export { prepareSrp } from '../srp/srp.js';
export { memoryStorage } from '../storage/memory-storage.js';
export { totpSetupFlow } from '../totp-setup/totp-setup.flow.js';

/** The parts of a client that exist before it talks to Cognito. */
export interface EagerParts {
  readonly config: EagerConfig;
  readonly target: TransportTarget;
  /** The transport that the app chose. */
  readonly transport: Transport | undefined;
  readonly events: AuthEvents;
  readonly tokens: TokenStore;
}

type UserVerbs = Required<Pick<AuthClient, UserVerb>> & { readonly session: SessionTokens };
export type RequestVerbs = SignInVerbs &
  Required<Pick<AuthClient, LazyVerb>> & {
    readonly session: SessionTokens;
    readonly refresh: RefreshSession;
    /** The storage of the client, now with all that it takes to write. */
    readonly storage: ComparingStorage;
    forUser(user: UserBinding): UserVerbs;
  };

/** Refuses a page without WebCrypto, before anything is sent. */
function requireWebCrypto({ environment }: EagerConfig): void {
  // Without a secure context there is `crypto`, but no `subtle`.
  if (environment.crypto?.subtle) return;
  const detail = 'HTTPS or localhost is needed: this page has no WebCrypto';
  throw new AuthError('InsecureContextError', problem('configuration', { detail }));
}

/**
 * Creates the verbs that talk to Cognito. Called once per client, since they share its state.
 *
 * @throws AuthError `configuration` if the page has no WebCrypto.
 */
export function requestVerbs(parts: EagerParts): RequestVerbs {
  requireWebCrypto(parts.config);
  const config = completeConfig(parts.config);
  const devices = createDeviceStore(config);
  const send = createSender(parts.transport ?? fetchTransport()(parts.target), config);
  const ofDevice = {
    deviceKey: settleKnownDevice.bind(null, { config, send, devices }),
    confirmDevice: confirmDeviceOfCheck.bind(null, { config, send, devices }),
  };
  const owner = createSessionOwner(config.storage.shared, config.userPoolClientId);
  const pendingSignIn = createPendingSignInStore(config);
  const newAccount = createNewAccount(config);
  let passkeys: ReturnType<typeof import('./passkey-chunk.js')['createPasskeys']> | undefined;
  const loadPasskeys = async () => {
    const { createPasskeys } = await loadChunk(() => import('./passkey-chunk.js'), config, 'passkeys');
    passkeys ??= createPasskeys(config);
    return passkeys;
  };
  const contextOf = (tokens: TokenStore) => ({
    ...parts,
    config,
    send,
    devices,
    pendingSignIn,
    newAccount,
    tokens: sessionTokens({ ...parts, config, tokens, send, owner, ...ofDevice }),
  });
  function userVerbs(context: ReturnType<typeof contextOf>) {
    const fetchUser = createFetchUser(context);
    const preference = mfaPreferenceVerbs(context, fetchUser);
    let ofPasskeys: PasskeyVerbs | undefined;
    return {
      ...lazyVerbs(passkeyVerbNames, async () => {
        ofPasskeys ??= (await loadPasskeys()).verbs(context, preference.fetchMFAPreference);
        return ofPasskeys;
      }),
      session: context.tokens,
      ...passwordVerbs(context),
      ...totpSetupVerbs(context),
      ...preference,
      ...userAttributeVerbs(context, fetchUser),
      ...deviceVerbs(context),
      ...lazyVerbs(accountVerbNames, async (operation) => {
        const chunk = await loadChunk(() => import('./account-chunk.js'), config, operation);
        return chunk.accountVerbs(context);
      }),
    };
  }
  const context = contextOf(parts.tokens);
  const ofUser = userVerbs(context);
  return {
    storage: config.storage,
    refresh: createRefresh(config, owner.read, context.tokens.renew),
    ...signInVerbs({
      ...context,
      upgrade: () => ofUser.associateWebAuthnCredential({ options: { mediation: 'conditional' } }),
      startFirstFactor: async (...start) => (await loadPasskeys()).startFirstFactor(context)(...start),
    }),
    ...signUpVerbs(context),
    ...passwordResetVerbs(context),
    ...ofUser,
    forUser(user) {
      const tokens = tokensOf(user, { ...parts, read: owner.read });
      const verbs = userVerbs(contextOf(tokens));
      return { ...verbs, ...tokenVerbs({ ...parts, tokens }) };
    },
  };
}
