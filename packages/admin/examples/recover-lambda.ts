import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { AdminError, RecoveryFailed, type RecoveryRecord, recoverLostAuthenticator } from '@cognito-mfa/admin';

/** The request of the help desk's tool. The tool has verified the identity of the user. */
export interface RecoverEvent {
  readonly username: string;
  /** Such as +491511234567. Default: the number of the user. */
  readonly phoneNumber?: string;
  readonly operator: string;
  readonly ticket: string;
}

/** The response to the tool. */
export type RecoverAnswer =
  | { readonly ok: true; readonly to: RecoveryRecord['to'] }
  /** `retry`: call it again to finish. */
  | { readonly ok: false; readonly code: string; readonly message: string; readonly retry: boolean };

/**
 * Creates a Lambda handler that recovers users of one pool. Allow only the help desk to invoke it. Its role needs the policy
 * that `cognito-mfa policy --user-pool-id …` prints, and nothing else.
 *
 * @example
 * export const handler = createHandler();
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
