import { findPool } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { readSessionConfiguration } from '../user-sessions/track-sessions.js';
import { operation } from './operation.js';

/** GetUserPoolSessionConfiguration: returns a pool's session tracking. */
export const getUserPoolSessionConfiguration = operation({
  input: { UserPoolId: members.userPoolId },
  run: (service, { UserPoolId }) => ({ UserPoolId, ...readSessionConfiguration(findPool(service, UserPoolId)) }),
});
