import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { Arguments } from './command.types.js';
import { createClient } from './create-client.js';
import { requiredText } from './required-text.js';

/** What a command about a user works on. */
export interface UserTarget {
  readonly client: CognitoIdentityProviderClient;
  readonly userPoolId: string;
  readonly username: string;
}

/** Reads which user is meant. @throws AdminError `usage`, `region`. */
export function userTarget(given: Arguments): UserTarget {
  const [username = ''] = given.operands;
  const userPoolId = requiredText(given, 'user-pool-id');
  const [region, profile, endpoint] = [given.text('region'), given.text('profile'), given.text('endpoint')];
  return { userPoolId, username, client: createClient({ userPoolId, region, profile, endpoint }) };
}
