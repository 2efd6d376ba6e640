import { type AuthClient, createCognitoClient } from '@cognito-mfa/core';
import { Amplify } from 'aws-amplify';
import {
  confirmSignIn,
  fetchAuthSession,
  fetchDevices,
  fetchMFAPreference,
  fetchUserAttributes,
  rememberDevice,
  signIn,
  signOut,
  updateMFAPreference,
} from 'aws-amplify/auth';
import { ConsoleLogger } from 'aws-amplify/utils';

/** The user pool of a page. */
export interface PoolIds {
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  readonly endpoint: string;
}

type Verbs = Pick<
  AuthClient,
  | 'signIn'
  | 'confirmSignIn'
  | 'rememberDevice'
  | 'signOut'
  | 'fetchAuthSession'
  | 'fetchMFAPreference'
  | 'updateMFAPreference'
  | 'fetchDevices'
  | 'fetchUserAttributes'
>;

/** Creates both clients, each with its default session storage. Their verbs are the same. */
export function createClients({ endpoint, ...ids }: PoolIds): {
  readonly ours: AuthClient;
  readonly 'aws-amplify': Verbs & { preload(): Promise<void> };
} {
  // Amplify warns about endpoints outside AWS.
  ConsoleLogger.LOG_LEVEL = 'ERROR';
  Amplify.configure({ Auth: { Cognito: { ...ids, userPoolEndpoint: endpoint } } });
  return {
    ours: createCognitoClient({ ...ids, endpoint }),
    'aws-amplify': {
      // Amplify preloads nothing.
      preload: async () => {},
      signIn,
      confirmSignIn,
      rememberDevice,
      signOut,
      fetchAuthSession,
      fetchMFAPreference,
      updateMFAPreference,
      fetchDevices,
      fetchUserAttributes,
    } as unknown as Verbs & { preload(): Promise<void> },
  };
}
