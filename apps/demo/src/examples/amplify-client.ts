import type { AuthClient } from '@cognito-mfa/core';
import { createAmplifyClient } from '@cognito-mfa/core/amplify';
import { Amplify } from 'aws-amplify';
import * as auth from 'aws-amplify/auth';
import { ConsoleLogger } from 'aws-amplify/utils';
import type { Pool } from '../backend/connection.types.js';

/** The one line that an app with Amplify adds, after its own configuration. */
export function amplifyClient(pool: Pool): AuthClient {
  const { userPoolId, userPoolClientId, endpoint } = pool;
  // Amplify warns about every endpoint outside AWS, including the emulator.
  if (endpoint) ConsoleLogger.LOG_LEVEL = 'ERROR';
  Amplify.configure({
    Auth: { Cognito: { userPoolId, userPoolClientId, ...(endpoint && { userPoolEndpoint: endpoint }) } },
  });
  return createAmplifyClient(auth, { stepUp: pool });
}
