import type { CognitoClientConfig } from '../connection/config.js';
import { sealedStorage } from '../storage/sealed-storage.js';
import { awsSdkTransport } from '../transport/aws-sdk-transport.js';
import type { Transport } from '../transport/transport.js';
import { createDeviceStore } from './device-store.js';

/** Where Amplify keeps its devices: Web Storage, or what was given to its `setKeyValueStorage`. */
export interface AmplifyStorage {
  getItem(key: string): string | null | Promise<string | null>;
  removeItem(key: string): void | Promise<void>;
}

export interface AmplifyDevicesOptions {
  /** The app client that Amplify was configured with, where it was another one of the same pool. */
  userPoolClientId?: string;
}

/** Amplify's names for what is kept of a device (its TokenStore, and amazon-cognito-identity-js before it). */
const names = ['deviceKey', 'deviceGroupKey', 'randomPasswordKey'] as const;

/**
 * The configuration of a client that takes over the devices which Amplify remembered in this browser, so that nobody who
 * is used to sign in without a code is asked for one after a move from Amplify. A device moves when its user signs in:
 * it is stored here first, and then removed there. Of a user with a device here already, Amplify's copy is left alone.
 *
 * Give the result to `createCognitoClient`. A device belongs to a user of a pool: to another pool it cannot be moved.
 *
 * @param from Called at each sign-in, never on a server: `() => localStorage`, unless Amplify was told another place.
 */
export function withAmplifyDevices(
  config: CognitoClientConfig,
  from: () => AmplifyStorage,
  options: AmplifyDevicesOptions = {},
): CognitoClientConfig {
  const { userPoolClientId } = config;
  const storage = config.storage ?? sealedStorage();
  const devices = createDeviceStore({ storage, userPoolClientId });
  const prefix = `CognitoIdentityServiceProvider.${options.userPoolClientId ?? userPoolClientId}`;

  /** `user` is the name in the pool, which Amplify keeps a device under; `username` the one typed, which we do. */
  async function takeOver(user: string, username: string): Promise<void> {
    const amplify = from();
    const keys = names.map((name) => `${prefix}.${user}.${name}`);
    const [deviceKey, deviceGroupKey, devicePassword] = await Promise.all(keys.map((key) => amplify.getItem(key)));
    if (!deviceKey || !deviceGroupKey || !devicePassword) return;
    if (!(await devices.get(username))) {
      await devices.set(username, { deviceKey, deviceGroupKey, devicePassword, confirmed: true });
    }
    // A second look, past the memory of the first: what the browser would not keep must not be taken from Amplify.
    const kept = createDeviceStore({ storage: config.storage ?? sealedStorage(), userPoolClientId });
    if ((await kept.get(username))?.deviceKey !== deviceKey) return;
    await Promise.all(keys.map((key) => amplify.removeItem(key)));
  }

  return {
    ...config,
    storage,
    transport(target) {
      const transport = (config.transport ?? awsSdkTransport())(target);
      const send: Transport['send'] = async (operation, input, sendOptions) => {
        const answer = await transport.send(operation, input, sendOptions);
        const { ChallengeName, ChallengeParameters } = answer as Partial<Challenge>;
        if (ChallengeName === 'PASSWORD_VERIFIER') {
          const { AuthParameters, ChallengeResponses } = input as Partial<Challenge>;
          const username = (AuthParameters ?? ChallengeResponses)?.USERNAME;
          const user = ChallengeParameters?.USERNAME ?? username;
          // A storage that is blocked costs a code, not the sign-in.
          if (user && username) await takeOver(user, username).catch(() => undefined);
        }
        return answer;
      };
      return { ...transport, send };
    },
  };
}

/** What is read of InitiateAuth and RespondToAuthChallenge, both ways. */
interface Challenge {
  readonly AuthParameters: Record<string, string>;
  readonly ChallengeResponses: Record<string, string>;
  readonly ChallengeName: string;
  readonly ChallengeParameters: Record<string, string>;
}
