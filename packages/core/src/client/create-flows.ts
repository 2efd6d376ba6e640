import type {
  SecurityOverviewFlow,
  SecurityOverviewOptions,
  SecurityOverviewState,
} from '../account/security-overview.flow.js';
import type { AuthClient } from '../auth-client.js';
import type { Clock } from '../clock.js';
import type { DevicesFlow } from '../devices/devices.flow.js';
import type { DevicesState } from '../devices/devices.machine.js';
import { type Runtime, systemRuntime } from '../environment.js';
import type { FactorEnrolmentFlow } from '../factor-enrolment/factor-enrolment.flow.js';
import type { FactorEnrolmentState } from '../factor-enrolment/factor-enrolment.machine.js';
import { type LazyFlow, lazyFlow } from '../flow/lazy-flow.js';
import { createStore, type Store, type WritableStore } from '../flow/store.js';
import type { MfaPreferenceFlow, MfaPreferenceOptions } from '../mfa-preference/mfa-preference.flow.js';
import type { MfaPreferenceState } from '../mfa-preference/mfa-preference.machine.js';
import type { PasskeysFlow } from '../passkeys/passkeys.flow.js';
import type { PasskeysState } from '../passkeys/passkeys.machine.js';
import type { PasswordChangeFlow } from '../password/password-change.flow.js';
import type { PasswordChangeState } from '../password/password-change.machine.js';
import type { PasswordResetFlow } from '../password-reset/password-reset.flow.js';
import type { PasswordResetState } from '../password-reset/password-reset.machine.js';
import type { LoadedSignInFlow, SignInFlow } from '../sign-in/sign-in.flow.js';
import type { SignInState } from '../sign-in/sign-in.machine.js';
import type { SignUpFlow } from '../sign-up/sign-up.flow.js';
import type { SignUpState } from '../sign-up/sign-up.machine.js';
import type { TotpSetupFlow } from '../totp-setup/totp-setup.flow.js';
import type { TotpSetupState } from '../totp-setup/totp-setup.machine.js';
import type { UserSessionsFlow } from '../user-sessions/user-sessions.flow.js';
import type { UserSessionsState } from '../user-sessions/user-sessions.machine.js';
import { loadChunk } from './load-chunk.js';

type Chunk = typeof import('./request-chunk.js');

type Factory<State, Flow, Options> = (
  auth: AuthClient,
  store: WritableStore<State>,
  options: Runtime & Options,
) => Flow;

/** Creates a flow that a chunk implements. Only its first state and the names of its actions are here. */
function flowOf<State extends object, Flow extends Store<State>, Options extends object>(
  auth: AuthClient,
  initial: State,
  factory: () => Promise<Factory<State, Flow, Options>>,
  parts: Pick<LazyFlow<State, Flow>, 'actions' | 'eager' | 'resets'>,
  options: Options = {} as Options,
): Flow {
  const store = createStore(initial);
  const all = { ...(auth.runtime ?? systemRuntime()), ...options };
  return lazyFlow<State, Flow>({
    ...parts,
    store,
    isOffline: all.environment.isOffline,
    load: (action) => loadChunk(async () => (await factory())(auth, store, all), all, action),
  });
}

/** Creates a flow that the request chunk implements. */
function flowOver<State extends object, Flow extends Store<State>, Options extends object>(
  auth: AuthClient,
  initial: State,
  factory: (chunk: Chunk) => Factory<State, Flow, Options>,
  parts: Pick<LazyFlow<State, Flow>, 'actions' | 'eager' | 'resets'>,
  options?: Options,
): Flow {
  return flowOf(auth, initial, async () => factory(await import('./request-chunk.js')), parts, options);
}

/**
 * Creates a sign-in flow over any AuthClient. Create one per screen.
 *
 * @example
 * ```ts
 * const flow = createSignInFlow(auth);
 * flow.subscribe(() => render(flow.getSnapshot()));
 * await flow.signIn({ username: 'ada', password });
 * ```
 */
export function createSignInFlow(auth: AuthClient, options: { clock?: Clock } = {}): SignInFlow {
  const start = { step: 'ENTER_CREDENTIALS', username: '', busy: null, problem: null } as const;
  const { showResumed, ...flow } = flowOver<SignInState, LoadedSignInFlow, typeof options>(
    auth,
    start,
    (chunk) => chunk.signInFlow,
    {
      actions: [
        'signIn',
        'autofillPasskey',
        'selectFirstFactor',
        'confirmSignIn',
        'selectMfaType',
        'resendSignInCode',
        'tryAnotherWay',
        'startOver',
        'showResumed',
      ],
      eager: {
        signIn: (_, { username }) => ({ ...start, username, busy: 'signIn' }),
      },
    },
    options,
  );
  return {
    ...flow,
    /** Loads the chunk only if there is a sign-in to resume, which most pages do not have. */
    async resume() {
      // From the first call on, every step has a username.
      if (flow.getSnapshot().username) return flow.getSnapshot();
      const resumed = auth.resumeSignIn();
      return (await resumed.catch(() => true)) ? showResumed(resumed) : flow.getSnapshot();
    },
  };
}

/**
 * Creates a sign-up flow over any AuthClient.
 *
 * @example
 * ```ts
 * const flow = createSignUpFlow(auth);
 * await flow.signUp({ username: 'ada', password, email: 'ada@example.com' });
 * await flow.confirmSignUp('123456');
 * ```
 */
export function createSignUpFlow(auth: AuthClient): SignUpFlow {
  const start = { step: 'ENTER_DETAILS', username: '', busy: null, problem: null } as const;
  return flowOver<SignUpState, SignUpFlow, object>(auth, start, (chunk) => chunk.signUpFlow, {
    actions: ['signUp', 'confirmSignUp', 'resendSignUpCode', 'autoSignIn', 'startConfirmation', 'startOver'],
    eager: {
      signUp: (_, { username }) => ({ ...start, username, busy: 'signUp' }),
      startConfirmation: (_, username) => ({ ...start, step: 'CONFIRM_SIGN_UP', username, codesSent: 0 }),
    },
    resets: { startOver: ({ username }) => ({ ...start, username }) },
  });
}

/**
 * Creates a flow over any AuthClient that resets a forgotten password.
 *
 * @example
 * ```ts
 * const flow = createPasswordResetFlow(auth);
 * await flow.resetPassword('ada');
 * await flow.confirmResetPassword({ confirmationCode: '123456', newPassword });
 * ```
 */
export function createPasswordResetFlow(auth: AuthClient): PasswordResetFlow {
  const start = { step: 'ENTER_USERNAME', username: '', busy: null, problem: null } as const;
  return flowOver<PasswordResetState, PasswordResetFlow, object>(auth, start, (chunk) => chunk.passwordResetFlow, {
    actions: ['resetPassword', 'confirmResetPassword', 'resendResetCode', 'startConfirmation', 'startOver'],
    eager: { resetPassword: (_, username) => ({ ...start, username, busy: 'resetPassword' }) },
    resets: {
      startConfirmation: (_, username) => ({
        ...start,
        step: 'CONFIRM_RESET_PASSWORD_WITH_CODE',
        username,
        codesSent: 0,
      }),
      startOver: ({ username }) => ({ ...start, username }),
    },
  });
}

/**
 * Creates a flow over any AuthClient that sets up an authenticator app for the signed-in user.
 *
 * @example
 * ```ts
 * const flow = createTotpSetupFlow(auth);
 * const state = await flow.setUpTOTP();
 * if (state.step === 'VERIFY_TOTP_SETUP') showQrCode(state.totpSetupDetails.getSetupUri('My app'));
 * await flow.verifyTOTPSetup('123456');
 * ```
 */
export function createTotpSetupFlow(auth: AuthClient, options: { clock?: Clock } = {}): TotpSetupFlow {
  const start = { step: 'NOT_STARTED', busy: null, problem: null } as const;
  return flowOver<TotpSetupState, TotpSetupFlow, typeof options>(
    auth,
    start,
    (chunk) => chunk.totpSetupFlow,
    {
      actions: ['setUpTOTP', 'verifyTOTPSetup', 'enableTotp', 'cancel'],
      eager: { setUpTOTP: () => ({ ...start, busy: 'setUpTOTP' }) },
      resets: { cancel: () => start },
    },
    options,
  );
}

/**
 * Creates a flow over any AuthClient that enrols the signed-in user's phone number or email address as a factor.
 *
 * @example
 * ```ts
 * const flow = createFactorEnrolmentFlow(auth);
 * flow.start('SMS');
 * await flow.updateUserAttribute('+1 555 010 0839');
 * await flow.confirmUserAttribute('123456');
 * ```
 */
export function createFactorEnrolmentFlow(auth: AuthClient): FactorEnrolmentFlow {
  const start = { step: 'NOT_STARTED' } as const;
  return flowOver<FactorEnrolmentState, FactorEnrolmentFlow, object>(
    auth,
    start,
    (chunk) => chunk.factorEnrolmentFlow,
    {
      actions: [
        'start',
        'updateUserAttribute',
        'sendUserAttributeVerificationCode',
        'confirmUserAttribute',
        'enableFactor',
        'changeAttribute',
        'cancel',
      ],
      resets: {
        start: (_, mfaType, destination = '') => ({
          step: 'ENTER_ATTRIBUTE',
          mfaType,
          destination,
          busy: null,
          problem: null,
        }),
        changeAttribute: (state) => state,
        cancel: () => start,
      },
    },
  );
}

/**
 * Creates a flow over any AuthClient that lists and changes the signed-in user's verification methods.
 *
 * @example
 * ```ts
 * const flow = createMfaPreferenceFlow(auth);
 * await flow.load();
 * await flow.updateMFAPreference({ totp: 'PREFERRED', sms: 'ENABLED' });
 * ```
 */
export function createMfaPreferenceFlow(auth: AuthClient, options: MfaPreferenceOptions = {}): MfaPreferenceFlow {
  const start = { step: 'LOADING' } as const;
  return flowOver<MfaPreferenceState, MfaPreferenceFlow, MfaPreferenceOptions>(
    auth,
    start,
    (chunk) => chunk.mfaPreferenceFlow,
    { actions: ['load', 'updateMFAPreference'], eager: { load: () => start } },
    options,
  );
}

/**
 * Creates a flow over any AuthClient that lists and forgets the signed-in user's devices. `pageSize` is 1 to 60, Cognito's
 * limit.
 *
 * @example
 * ```ts
 * const flow = createDevicesFlow(auth, { pageSize: 20 });
 * await flow.load();
 * await flow.forgetOtherDevices();
 * ```
 */
export function createDevicesFlow(auth: AuthClient, options: { pageSize?: number } = {}): DevicesFlow {
  const start = { step: 'LOADING' } as const;
  return flowOver<DevicesState, DevicesFlow, typeof options>(
    auth,
    start,
    (chunk) => chunk.devicesFlow,
    {
      actions: [
        'load',
        'loadMore',
        'rememberDevice',
        ...(auth.stopRememberingDevice ? (['stopRememberingDevice'] as const) : []),
        'forgetDevice',
        'forgetOtherDevices',
        'retryForgetting',
      ],
      eager: { load: () => start },
    },
    options,
  );
}

/**
 * Creates a flow over any AuthClient that lists and ends the signed-in user's sessions on all devices.
 *
 * @example
 * ```ts
 * const flow = createUserSessionsFlow(auth);
 * await flow.load();
 * await flow.revokeOtherSessions();
 * ```
 */
export function createUserSessionsFlow(auth: AuthClient): UserSessionsFlow {
  return flowOf<UserSessionsState, UserSessionsFlow, object>(
    auth,
    { step: 'LOADING' },
    async () => (await import('./account-chunk.js')).userSessionsFlow,
    { actions: ['load', 'loadMore', 'revokeUserSession', 'revokeOtherSessions', 'retryRevoking'] },
  );
}

/**
 * Creates a flow over any AuthClient that changes the signed-in user's password, and then offers to sign out everywhere else and
 * to forget other devices, because Cognito does neither. `isChanged` begins with the offer, as after a password reset.
 *
 * @example
 * ```ts
 * const flow = createPasswordChangeFlow(auth);
 * await flow.updatePassword({ oldPassword, newPassword });
 * await flow.secureOthers();
 * ```
 */
export function createPasswordChangeFlow(
  auth: AuthClient,
  { isChanged = false }: { isChanged?: boolean } = {},
): PasswordChangeFlow {
  const start = { step: 'ENTER_PASSWORDS', busy: null, problem: null } as const;
  return flowOf<PasswordChangeState, PasswordChangeFlow, object>(
    auth,
    isChanged ? { ...start, step: 'SECURE_OTHERS' } : start,
    async () => (await import('./account-chunk.js')).passwordChangeFlow,
    {
      actions: ['updatePassword', 'secureOthers', 'skip', 'startOver'],
      eager: { updatePassword: () => ({ ...start, busy: 'updatePassword' }) },
      resets: { skip: () => ({ step: 'DONE', securedOthers: false }), startOver: () => start },
    },
  );
}

/**
 * Creates a flow over any AuthClient that lists, adds, names and removes the signed-in user's passkeys.
 *
 * @example
 * ```ts
 * const flow = createPasskeysFlow(auth);
 * await flow.load();
 * button.onclick = () => flow.addPasskey();
 * ```
 */
export function createPasskeysFlow(auth: AuthClient): PasskeysFlow {
  return flowOf<PasskeysState, PasskeysFlow, object>(
    auth,
    { step: 'LOADING' },
    async () => (await import('./passkey-chunk.js')).passkeysFlow,
    { actions: ['load', 'addPasskey', 'renamePasskey', 'removePasskey'] },
  );
}

/**
 * Creates a flow over any AuthClient that tells what is good and what is weak about the signed-in user's account.
 *
 * @example
 * ```ts
 * const flow = createSecurityOverviewFlow(auth);
 * const state = await flow.load();
 * if (state.step === 'READY') showWeaknesses(state.weaknesses);
 * ```
 */
export function createSecurityOverviewFlow(
  auth: AuthClient,
  options: SecurityOverviewOptions = {},
): SecurityOverviewFlow {
  return flowOf<SecurityOverviewState, SecurityOverviewFlow, SecurityOverviewOptions>(
    auth,
    { step: 'LOADING' },
    async () => (await import('./account-chunk.js')).securityOverviewFlow,
    { actions: ['load'] },
    options,
  );
}
