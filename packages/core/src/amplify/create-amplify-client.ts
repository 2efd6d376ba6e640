import type { AuthClient, AuthDevice, AuthEvent, AuthFlowType, AuthUser, UserBinding } from '../auth-client.js';
import type { Clock } from '../clock.js';
import type { CognitoClientConfig } from '../connection/config.js';
import { type Environment, systemRuntime } from '../environment.js';
import { notify } from '../flow/store.js';
import { checkOnePreferred } from '../mfa-preference/user-factors.js';
import { AuthError, hasProblem, notSignedIn } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import type { AccessTokenClaims, IdTokenClaims } from '../session/claims.js';
import { endingOf, endOfSession } from '../session/endings.js';
import { checkUser } from '../session/user-tokens.js';
import { createCredentials } from '../sign-in/credentials.js';
import { totpSetupDetails } from '../totp-setup/totp-setup-verbs.js';
import type { Operation } from '../transport/wire.js';
import { type AmplifyAuth, type AmplifyHub, createCallAmplify } from './amplify-auth.js';
import { amplifySignIn, deliveryOf } from './amplify-sign-in.js';

export interface AmplifyClientOptions {
  clock?: Clock;
  /** Overrides of the JavaScript APIs that core uses. */
  environment?: Partial<Environment>;
  /** The AuthSessionValidity of the app client, minutes. Amplify does not report it. Default 3. */
  authSessionValidity?: number;
  /** The flow of a sign-in that names none. Default `USER_SRP_AUTH`. The `CUSTOM_…` flows need the triggers for custom challenges. */
  authFlowType?: AuthFlowType;
  /** Keeps the password in memory during a challenge. Default true. */
  keepCredentialsDuringSignIn?: boolean;
  /**
   * The configuration of the client that runs step-up checks, because Amplify cannot run a second sign-in. Default: the pool
   * and the app client of the session's access token, on AWS.
   */
  stepUp?: CognitoClientConfig;
  /**
   * Amplify's Hub, so that the client also reports the sign-ins and sign-outs that the app makes with Amplify itself:
   * `import { Hub } from 'aws-amplify/utils'`.
   */
  hub?: AmplifyHub;
}

/** The events of Amplify's Hub after which another user, or none, can be signed in. */
const changesOfUser: readonly string[] = ['signedIn', 'signedOut', 'tokenRefresh_failure'];

/**
 * Creates an AuthClient from `aws-amplify/auth`, so that an app on Amplify can use the hooks and components with its session.
 * Call Amplify.configure first.
 *
 * @example
 * ```ts
 * import * as auth from 'aws-amplify/auth';
 *
 * const client = createAmplifyClient(auth);
 * ```
 */
export function createAmplifyClient(auth: AmplifyAuth, options: AmplifyClientOptions = {}): AuthClient {
  const { clock: systemClock, environment: engine } = systemRuntime();
  const { clock = systemClock, authSessionValidity = 3, keepCredentialsDuringSignIn = true, stepUp } = options;
  const runtime = { clock, environment: { ...engine, ...options.environment } };
  const callAmplify = createCallAmplify(runtime);
  const listeners = new Set<(event: AuthEvent) => void>();
  const emit = (event: AuthEvent) => notify(listeners, event);
  let isListening = false;
  let ownSignOuts = 0;

  /** Ends the session of Amplify. The caller reports it, because it knows the reason. */
  async function withoutHub(end: () => Promise<void>): Promise<void> {
    ownSignOuts += 1;
    try {
      await end();
    } finally {
      ownSignOuts -= 1;
    }
  }

  const signOutOfAmplify = (input?: { global: boolean }) => withoutHub(() => auth.signOut(input));

  async function readUser(): Promise<AuthUser> {
    const { username, userId } = await callAmplify('GetUser', () => auth.getCurrentUser());
    return { username, userId };
  }

  /** Reads the user with the details of the session. Without those, the user alone. */
  async function readSignedIn() {
    const user = await readUser();
    const { tokens, userSub } = await auth.fetchAuthSession().catch(() => ({ tokens: undefined, userSub: undefined }));
    if (!tokens || userSub !== user.userId) return { user };
    const loginId = tokens.signInDetails?.loginId;
    const claims = tokens.idToken?.payload as IdTokenClaims | undefined;
    return { user, ...(loginId && { loginId }), ...(claims && { claims }) };
  }

  /** Tells the listeners who is signed in now: Amplify does not say so when it changes in another tab. */
  async function check(): Promise<void> {
    try {
      emit({ type: 'signedIn', ...(await readSignedIn()) });
    } catch (error) {
      if (hasProblem(error, 'not-signed-in')) emit({ type: 'signedOut', reason: 'session-ended' });
    }
  }

  /** Calls Amplify, and signs out if the session has ended elsewhere: Amplify would keep its tokens. */
  async function call<Result>(operation: Operation, work: () => Promise<Result>): Promise<Result> {
    try {
      return await callAmplify(operation, work);
    } catch (error) {
      if (hasProblem(error, ...endOfSession)) {
        await signOutOfAmplify().catch(() => undefined);
        emit({ type: 'signedOut', reason: endingOf(error) ?? 'session-ended' });
      }
      throw error;
    }
  }

  const newAccount = createCredentials(clock);
  const signIn = amplifySignIn(auth, {
    clock,
    newAccount,
    callAmplify,
    lifetime: authSessionValidity * 60_000,
    keepCredentials: keepCredentialsDuringSignIn,
    authFlowType: options.authFlowType ?? 'USER_SRP_AUTH',
    onSignedIn: async () => emit({ type: 'signedIn', ...(await readSignedIn()) }),
    async stopUnwanted() {
      const { tokens } = await auth.fetchAuthSession();
      const { device_key: deviceKey, auth_time: signedInAt } = tokens?.accessToken.payload ?? {};
      // The pool tracks no devices.
      if (!tokens || typeof deviceKey !== 'string') return undefined;
      const { stopUnwantedDevice } = await import('./device-status.js');
      return stopUnwantedDevice({
        accessToken: tokens.accessToken.toString(),
        deviceKey,
        signedInAt: Number(signedInAt),
        fetchDevices: () => clientFor().fetchDevices(),
        config: poolConfig,
      });
    },
  });

  /** Reads the device of the session, which Cognito writes into the access token. */
  async function currentDeviceKey(): Promise<string | undefined> {
    const { tokens } = await auth.fetchAuthSession();
    const key = tokens?.accessToken.payload.device_key;
    return typeof key === 'string' ? key : undefined;
  }

  async function poolOfSession(): Promise<CognitoClientConfig> {
    const { tokens } = await auth.fetchAuthSession();
    if (!tokens) throw new AuthError('UserUnAuthenticatedException', problem('not-signed-in'), 'createCheckClient');
    const { iss = '', client_id } = tokens.accessToken.payload;
    return { userPoolId: iss.slice(iss.lastIndexOf('/') + 1), userPoolClientId: String(client_id) };
  }

  async function poolConfig(): Promise<CognitoClientConfig> {
    return { ...(stepUp ?? (await poolOfSession())), clock, environment: runtime.environment };
  }

  /** Loads the verbs that Amplify lacks. They send with the token of Amplify's session, to the pool that it names. */
  async function userSessions() {
    const { createPoolSender, userSessionVerbs } = await import('./amplify-user-sessions.js');
    return userSessionVerbs({
      send: createPoolSender(await poolConfig()),
      tokens: {
        async withAccessToken(callWith) {
          const { tokens } = await auth.fetchAuthSession();
          if (!tokens) throw notSignedIn();
          return callWith(tokens.accessToken.toString());
        },
      },
      events: { emit: async (event) => emit(event) },
    });
  }

  return clientFor();

  /** Creates the client, or the client for one user, over the same session. */
  function clientFor(user?: UserBinding): AuthClient {
    /** Rejects if another user is signed in than the one that the action was shown for. */
    async function checkOwner(): Promise<void> {
      if (!user) return;
      try {
        checkUser(user, (await readUser()).userId);
      } catch (error) {
        if (hasProblem(error, 'session-invalid', 'not-signed-in')) await check();
        throw error;
      }
    }

    /**
     * Calls Amplify for the user. Amplify reads the user once more: in the same task, if its tokens are in localStorage.
     */
    async function asUser<Result>(operation: Operation, work: () => Promise<Result>): Promise<Result> {
      await checkOwner();
      return call(operation, work);
    }

    /** Returns the verbs that Amplify lacks, over the pool that the session names. */
    async function verbsOfPool() {
      const { tokens, userSub = '' } = await asUser('GetUser', () => auth.fetchAuthSession());
      if (!tokens) throw notSignedIn();
      const { poolVerbs } = await import('./pool-verbs.js');
      const config = { ...(stepUp ?? (await poolOfSession())), clock, environment: runtime.environment };
      return poolVerbs(config, { accessToken: tokens.accessToken.toString(), userId: userSub });
    }

    async function currentUser(): Promise<AuthUser> {
      return asUser('GetUser', readUser);
    }

    async function fetchDevices(): Promise<AuthDevice[]> {
      const [devices, currentKey] = await asUser('ListDevices', () =>
        Promise.all([auth.fetchDevices(), currentDeviceKey()]),
      );
      return devices.map((device) => {
        const attributes = (device as { attributes?: Record<string, string> }).attributes ?? {};
        const name = device.name ?? attributes.device_name;
        const lastIpAddress = attributes.last_ip_used;
        return {
          ...device,
          attributes,
          isCurrentDevice: device.id === currentKey,
          ...(name && { name }),
          ...(lastIpAddress && { lastIpAddress }),
        };
      });
    }

    return {
      ...signIn,
      forUser: clientFor,
      async signUp(input) {
        const { userAttributes = {}, clientMetadata, autoSignIn } = input.options ?? {};
        const options = {
          userAttributes,
          ...(clientMetadata && { clientMetadata }),
          ...(autoSignIn && { autoSignIn }),
        };
        const output = await callAmplify('SignUp', () => auth.signUp({ ...input, options }));
        const { nextStep, userId } = output;
        const step =
          nextStep.signUpStep === 'CONFIRM_SIGN_UP'
            ? { signUpStep: nextStep.signUpStep, codeDeliveryDetails: deliveryOf(nextStep.codeDeliveryDetails) }
            : { signUpStep: nextStep.signUpStep };
        if (autoSignIn) newAccount.set({ username: input.username, password: input.password });
        return { isSignUpComplete: output.isSignUpComplete, nextStep: step, ...(userId && { userId }) };
      },
      async confirmSignUp(input) {
        const { nextStep } = await callAmplify('ConfirmSignUp', () => auth.confirmSignUp(input));
        const isNext = nextStep.signUpStep === 'COMPLETE_AUTO_SIGN_IN';
        return { isSignUpComplete: true, nextStep: { signUpStep: isNext ? 'COMPLETE_AUTO_SIGN_IN' : 'DONE' } };
      },
      resendSignUpCode: async (input) =>
        deliveryOf(await callAmplify('ResendConfirmationCode', () => auth.resendSignUpCode(input))),
      async resetPassword(input) {
        const { isPasswordReset, nextStep } = await callAmplify('ForgotPassword', () => auth.resetPassword(input));
        if (nextStep.resetPasswordStep === 'DONE') return { isPasswordReset, nextStep: { resetPasswordStep: 'DONE' } };
        return {
          isPasswordReset,
          nextStep: {
            resetPasswordStep: nextStep.resetPasswordStep,
            codeDeliveryDetails: deliveryOf(nextStep.codeDeliveryDetails),
          },
        };
      },
      confirmResetPassword: (input) => callAmplify('ConfirmForgotPassword', () => auth.confirmResetPassword(input)),
      updatePassword: (input) => asUser('ChangePassword', () => auth.updatePassword(input)),
      async setUpTOTP() {
        const { sharedSecret } = await asUser('AssociateSoftwareToken', () => auth.setUpTOTP());
        // Amplify's own URI breaks on special characters in the issuer.
        const { username, signInDetails } = await asUser('GetUser', () => auth.getCurrentUser());
        // The name that the user types, which the pool can know under an id of its own.
        return totpSetupDetails(sharedSecret, signInDetails?.loginId ?? username);
      },
      verifyTOTPSetup: (input) => asUser('VerifySoftwareToken', () => auth.verifyTOTPSetup(input)),
      async fetchMFAPreference() {
        return asUser('GetUser', () => auth.fetchMFAPreference());
      },
      async updateMFAPreference(input) {
        checkOnePreferred(input);
        const { passkey, ...factors } = input;
        if (passkey) throw notInAmplify();
        await asUser('SetUserMFAPreference', () => auth.updateMFAPreference(factors));
        emit({ type: 'mfaPreferenceChanged' });
      },
      async associateWebAuthnCredential({ options } = {}) {
        // Amplify has no registration without a prompt.
        if (options?.mediation) return undefined;
        await asUser('StartWebAuthnRegistration', () => auth.associateWebAuthnCredential());
        emit({ type: 'passkeysChanged' });
        return undefined;
      },
      async listWebAuthnCredentials(input) {
        const page = await asUser('ListWebAuthnCredentials', () => auth.listWebAuthnCredentials(input));
        const names = await (await verbsOfPool()).names();
        const credentials = page.credentials.map((listed) => {
          const { credentialId = '', relyingPartyId, authenticatorTransports = [], createdAt } = listed;
          const name = names[credentialId] ?? listed.friendlyCredentialName;
          const attachment = listed.authenticatorAttachment as 'platform' | 'cross-platform' | undefined;
          return {
            credentialId,
            authenticatorTransports,
            ...(name && { friendlyCredentialName: name }),
            ...(relyingPartyId && { relyingPartyId }),
            ...(attachment && { authenticatorAttachment: attachment }),
            ...(createdAt && { createdAt }),
          };
        });
        return { credentials, ...(page.nextToken && { nextToken: page.nextToken }) };
      },
      async deleteWebAuthnCredential(input) {
        await asUser('DeleteWebAuthnCredential', () => auth.deleteWebAuthnCredential(input));
        emit({ type: 'passkeysChanged' });
      },
      async renameWebAuthnCredential(input) {
        await (await verbsOfPool()).renameWebAuthnCredential(input);
        emit({ type: 'passkeysChanged' });
      },
      fetchAuthFactors: async () => (await verbsOfPool()).fetchAuthFactors(),
      async fetchPasskeySupport() {
        const { passkeySupport } = await import('../passkeys/passkey-support.js');
        return passkeySupport(runtime.environment);
      },
      async rememberDevice() {
        await asUser('UpdateDeviceStatus', () => auth.rememberDevice());
        emit({ type: 'devicesChanged' });
      },
      async forgetDevice({ device } = {}) {
        const currentKey = await asUser('ForgetDevice', currentDeviceKey);
        await asUser('ForgetDevice', () => auth.forgetDevice(device && { device }));
        if (device && device.id !== currentKey) return emit({ type: 'devicesChanged' });
        // Amplify would keep tokens that can no longer be refreshed.
        await signOutOfAmplify();
        emit({ type: 'signedOut', reason: 'device-forgotten' });
      },
      listUserSessions: (input) =>
        asUser('ListUserSessions', async () => (await userSessions()).listUserSessions(input)),
      revokeUserSession: (input) =>
        asUser('RevokeUserSession', async () => (await userSessions()).revokeUserSession(input)),
      async deleteUser() {
        await asUser('DeleteUser', () => withoutHub(() => auth.deleteUser()));
        emit({ type: 'signedOut', reason: 'user-deleted' });
      },
      fetchDevices,
      /** Returns all devices as one page, because Amplify has no paging. */
      fetchDevicePage: async () => ({ devices: await fetchDevices() }),
      async fetchUserAttributes() {
        const attributes = await asUser('GetUser', () => auth.fetchUserAttributes());
        const known = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
        return Object.fromEntries(known);
      },
      async updateUserAttribute(input) {
        const { isUpdated, nextStep } = await asUser('UpdateUserAttributes', () => auth.updateUserAttribute(input));
        emit({ type: 'userAttributesChanged' });
        if (nextStep.updateAttributeStep === 'DONE') return { isUpdated, nextStep: { updateAttributeStep: 'DONE' } };
        const codeDeliveryDetails = deliveryOf(nextStep.codeDeliveryDetails);
        return { isUpdated, nextStep: { updateAttributeStep: nextStep.updateAttributeStep, codeDeliveryDetails } };
      },
      sendUserAttributeVerificationCode: async (input) =>
        deliveryOf(
          await asUser('GetUserAttributeVerificationCode', () => auth.sendUserAttributeVerificationCode(input)),
        ),
      async confirmUserAttribute(input) {
        await asUser('VerifyUserAttribute', () => auth.confirmUserAttribute(input));
        emit({ type: 'userAttributesChanged' });
      },
      getCurrentUser: currentUser,
      async fetchAuthSession(input) {
        const { tokens, userSub } = await asUser('InitiateAuth', () => auth.fetchAuthSession(input));
        if (!tokens) return {};
        const { accessToken, idToken } = tokens;
        const { exp = 0, origin_jti, auth_time } = accessToken.payload;
        return {
          tokens: {
            accessToken: accessToken.toString(),
            expiresAt: exp * 1000,
            ...(idToken && { idToken: idToken.toString() }),
            claims: {
              accessToken: accessToken.payload as unknown as AccessTokenClaims,
              ...(idToken && { idToken: idToken.payload as unknown as IdTokenClaims }),
            },
          },
          ...(tokens.signInDetails?.loginId && { loginId: tokens.signInDetails.loginId }),
          ...(userSub && { userSub }),
          // An app client without token revocation has no origin_jti.
          sessionId: String(origin_jti ?? auth_time),
        };
      },
      async signOut({ global = false, userId = user?.userId } = {}) {
        if (userId) {
          const found = await readUser().catch(() => undefined);
          // Another user's session is not the one that was on the screen.
          if (found && found.userId !== userId) return check();
        }
        await call('GlobalSignOut', () => signOutOfAmplify({ global }));
        emit({ type: 'signedOut', reason: 'user' });
      },
      async createCheckClient() {
        // A pool at its limit ends the session that was used least recently, which this one must not be: Amplify takes no tokens.
        await asUser('InitiateAuth', () => auth.fetchAuthSession({ forceRefresh: true }));
        const config = stepUp ?? (await poolOfSession());
        const { createCognitoClient } = await import('../client/create-cognito-client.js');
        return createCognitoClient(config).createCheckClient();
      },
      subscribe(listener) {
        // A page that was frozen or in the background has missed what happened in other tabs.
        if (!isListening) {
          runtime.environment.onWake?.(() => void check());
          options.hub?.listen('auth', ({ payload: { event } }) => {
            if (changesOfUser.includes(event) && ownSignOuts === 0) void check();
          });
        }
        isListening = true;
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      // Amplify does not expose the headers.
      serverClockOffset: () => 0,
      preload: async () => undefined,
      authFlowType: options.authFlowType,
      runtime,
    };
  }
}

/** Creates the error of a passkey as both factors, which Amplify cannot switch on or off. */
function notInAmplify(): AuthError {
  const detail = 'Amplify has no passkey among its preferences: use createCognitoClient for it';
  return new AuthError('NotInAmplify', problem('configuration', { detail }), 'SetUserMFAPreference');
}
