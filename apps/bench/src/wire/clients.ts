import { type AuthClient, createCognitoClient } from '@cognito-mfa/core';
import { fetchTransport } from '@cognito-mfa/core/fetch-transport';
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

/** The pool to use. */
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

/** Makes both clients: the verbs are the same, and each keeps its session where it does by default. */
export function createClients({ endpoint, ...ids }: PoolIds): {
  readonly ours: AuthClient;
  readonly 'aws-amplify': Verbs & { preload(): Promise<void> };
} {
  // It warns of an endpoint that is not AWS's.
  ConsoleLogger.LOG_LEVEL = 'ERROR';
  Amplify.configure({ Auth: { Cognito: { ...ids, userPoolEndpoint: endpoint } } });
  return {
    ours: createCognitoClient({ ...ids, endpoint, transport: fetchTransport() }),
    'aws-amplify': {
      // It has nothing to do ahead.
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
