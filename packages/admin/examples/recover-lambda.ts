import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { AdminError, RecoveryFailed, type RecoveryRecord, recoverLostAuthenticator } from '@cognito-mfa/admin';

/** What the help desk's tool sends, after it made sure that it is the user who asks. */
export interface RecoverEvent {
  readonly username: string;
  /** As in +491511234567; the number that the user has when absent. */
  readonly phoneNumber?: string;
  readonly operator: string;
  readonly ticket: string;
}

/** What the tool gets back. */
export type RecoverAnswer =
  | { readonly ok: true; readonly to: RecoveryRecord['to'] }
  /** `retry`: the same call does what is left. */
  | { readonly ok: false; readonly code: string; readonly message: string; readonly retry: boolean };

/**
 * A Lambda function that recovers users of one pool. Let only the help desk invoke it; its role needs what
 * `cognito-mfa policy --user-pool-id …` prints, and no more. Export `createHandler()` as its handler.
 */
export function createHandler({
  client = new CognitoIdentityProviderClient({}),
  userPoolId = process.env.USER_POOL_ID ?? '',
  log = (line: string) => void process.stdout.write(`${line}\n`),
} = {}): (event: RecoverEvent) => Promise<RecoverAnswer> {
  return async ({ username, phoneNumber, operator, ticket }) => {
    try {
      const record = await recoverLostAuthenticator(client, {
        userPoolId,
        username,
        phoneNumber,
        operator,
        reason: ticket,
      });
      log(JSON.stringify(record));
      return { ok: true, to: record.to };
    } catch (error) {
      if (error instanceof RecoveryFailed) log(JSON.stringify(error.record));
      if (!(error instanceof AdminError)) throw error;
      const { code, message } = error;
      return {
        ok: false,
        code,
        message,
        retry: code === 'incomplete' || code === 'throttled' || code === 'unreachable',
      };
    }
  };
}
