import { parseCreationOptions, parseRequestOptions } from '../authenticator/credential-classes.js';
import {
  type SoftwareAuthenticator,
  type SoftwareAuthenticatorOptions,
  softwareAuthenticator,
} from '../authenticator/software-authenticator.js';
import type { EmulatorOptions } from '../create-emulator.js';
import { type Answer, createHarness, type Harness } from './harness.js';

/** A user who registers passkeys and signs in with them. */
export interface PasskeyUser {
  readonly harness: Harness;
  readonly authenticator: SoftwareAuthenticator;
  readonly accessToken: string;
  /** Starts a registration and returns the options for the browser. */
  start(): Promise<PublicKeyCredentialCreationOptionsJSON>;
  /** Registers a passkey; `change` alters what the browser sends. */
  register(change?: (credential: CredentialText) => unknown): Promise<Answer>;
  /** Starts USER_AUTH. */
  initiate(parameters?: Record<string, string>): Promise<Answer>;
  /** Answers a WEB_AUTHN challenge; `change` alters what the browser sends. */
  prove(challenge: Answer, change?: (credential: CredentialText) => unknown): Promise<Answer>;
  /** Signs in with the passkey. */
  signIn(): Promise<Answer>;
}

// biome-ignore lint/suspicious/noExplicitAny: tests change credentials of every shape.
type CredentialText = any;

/** Creates an emulator with a signed-in user, ann, who has an authenticator. */
export async function createPasskeyUser(
  options: EmulatorOptions = {},
  given: SoftwareAuthenticatorOptions & { readonly existing?: SoftwareAuthenticator } = {},
): Promise<PasskeyUser> {
  const harness = createHarness(options);
  await harness.addUser('ann');
  const authenticator = given.existing ?? softwareAuthenticator(given);
  const AccessToken = await harness.accessToken('ann');
  const { call, clientId: ClientId } = harness;

  const start: PasskeyUser['start'] = async () =>
    (await call('StartWebAuthnRegistration', { AccessToken })).body.CredentialCreationOptions;
  const initiate: PasskeyUser['initiate'] = (parameters = {}) =>
    call('InitiateAuth', { ClientId, AuthFlow: 'USER_AUTH', AuthParameters: { USERNAME: 'ann', ...parameters } });
  const prove: PasskeyUser['prove'] = async (challenge, change = (credential) => credential) => {
    const requested = JSON.parse(challenge.body.ChallengeParameters.CREDENTIAL_REQUEST_OPTIONS);
    const credential = await authenticator.credentials.get({ publicKey: parseRequestOptions(requested) });
    const CREDENTIAL = JSON.stringify(change(JSON.parse(JSON.stringify(credential))));
    return harness.answer(challenge, { USERNAME: 'ann', CREDENTIAL });
  };
  return {
    harness,
    authenticator,
    accessToken: AccessToken,
    start,
    initiate,
    prove,
    async register(change = (credential) => credential) {
      const created = await authenticator.credentials.create({ publicKey: parseCreationOptions(await start()) });
      const Credential = change(JSON.parse(JSON.stringify(created)));
      return call('CompleteWebAuthnRegistration', { AccessToken, Credential });
    },
    async signIn() {
      return prove(await initiate({ PREFERRED_CHALLENGE: 'WEB_AUTHN' }));
    },
  };
}
