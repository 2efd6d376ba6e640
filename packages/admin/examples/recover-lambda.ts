import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { AdminError, type AuditRecord, type RecoveryTarget, recoverLostAuthenticator } from '@cognito-mfa/admin';

/** The request of the help desk's tool. The tool has verified the identity of the user. */
export interface RecoverEvent {
  readonly username: string;
  /** Such as +491511234567. Default: the number or the address that the user has verified. */
  readonly phoneNumber?: string;
  /** True if the help desk has verified that the number is the user's. */
  readonly phoneVerified?: boolean;
  /** `TOTP` and `OFF` leave only the password, so ask for them by name. */
  readonly to?: RecoveryTarget;
  readonly operator: string;
  readonly ticket: string;
}

/** The response to the tool. */
export type RecoverAnswer =
  | { readonly ok: true; readonly to: RecoveryTarget | null; readonly warnings: readonly string[] }
  /** `retry`: call it again to finish. */
  | { readonly ok: false; readonly code: string; readonly message: string; readonly retry: boolean };

/**
 * Creates a Lambda handler that recovers users of one pool. Allow only the help desk to invoke it. Its role needs the policy
 * that `cognito-mfa policy --user-pool-id …` prints, and nothing else. Each call logs a record before the first change and one with
 * the outcome: a `begun` without an outcome stopped half-way, for example at the function's timeout.
 *
 * @example
 * export const handler = createHandler();
 */
export function createHandler({
  client = new CognitoIdentityProviderClient({}),
  userPoolId = process.env.USER_POOL_ID ?? '',
  log = (line: string) => void process.stdout.write(`${line}\n`),
} = {}): (event: RecoverEvent) => Promise<RecoverAnswer> {
  return async ({ username, phoneNumber, phoneVerified, to, operator, ticket }) => {
    try {
      const record = await recoverLostAuthenticator(client, {
        userPoolId,
        username,
        phoneNumber,
        phoneVerified,
        to,
        operator,
        reason: ticket,
        audit: (entry: AuditRecord) => log(JSON.stringify(entry)),
      });
      return { ok: true, to: record.to, warnings: record.warnings };
    } catch (error) {
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
