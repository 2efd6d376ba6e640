import type { AuthClient } from '@cognito-mfa/core';
import { createAmplifyClient } from '@cognito-mfa/core/amplify';
import { Amplify } from 'aws-amplify';
import * as auth from 'aws-amplify/auth';
import { ConsoleLogger } from 'aws-amplify/utils';
import type { Pool } from '../backend/connection.types.js';

/** What an app that has Amplify already adds: one line after its own configuration. */
export function amplifyClient(pool: Pool): AuthClient {
  const { userPoolId, userPoolClientId, endpoint } = pool;
  // Amplify warns about every endpoint that is not AWS's, the emulator too.
  if (endpoint) ConsoleLogger.LOG_LEVEL = 'ERROR';
  Amplify.configure({
    Auth: { Cognito: { userPoolId, userPoolClientId, ...(endpoint && { userPoolEndpoint: endpoint }) } },
  });
  return createAmplifyClient(auth, { stepUp: pool });
}
