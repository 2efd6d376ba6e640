import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { AdminError } from '../problems/admin-error.js';
import type { AuditRecord } from './audit-record.js';
import type { RecoveryRequest } from './choose-target.js';
import { planRecovery, type RecoveryPlan, refuseMovedDestination } from './plan-recovery.js';
import type { UserState } from './read-user.js';
import { runTask, type TaskOptions } from './run-task.js';

/** Options of {@link recoverLostAuthenticator}. */
export interface RecoverOptions extends RecoveryRequest, TaskOptions {}

/**
 * Lets a user who lost the authenticator sign in again: signs the user out everywhere, switches to text messages or email codes at
 * a destination that the user has verified (or to what you name), deletes the authenticator app with AdminDeleteSoftwareToken,
 * forgets all devices, signs out again. After a failure, run it again to finish.
 *
 * Passkeys stay: an administrator can neither list nor delete them.
 *
 * @example
 * const audit = (record) => appendFileSync('audit.jsonl', `${JSON.stringify(record)}\n`);
 * await recoverLostAuthenticator(client, { userPoolId, username: 'ann', operator: 'help desk', audit });
 *
 * @returns The outcome for the audit log.
 * @throws AdminError before the `begun` record; `TaskFailed`, with the record, after it.
 */
export function recoverLostAuthenticator(
  client: CognitoIdentityProviderClient,
  options: RecoverOptions,
): Promise<AuditRecord> {
  let to: RecoveryPlan['to'] = 'OFF';
  return runTask(
    client,
    {
      event: 'mfa-recovery',
      forgetsDevices: true,
      plan(pool, user) {
        const plan = planRecovery(pool, user, options);
        to = plan.to;
        return plan;
      },
      refuseChanged: (_plan, planned, now) => refuseMovedDestination(to, planned, now),
      refuseUnchanged: (_plan, after) => refuseUnchanged(to, after),
    },
    options,
  );
}

function refuseUnchanged(to: RecoveryPlan['to'], { factors, devices, signsInWith }: UserState): void {
  const hasLeft = !factors.includes('TOTP') && !signsInWith.includes('SOFTWARE_TOKEN');
  const hasArrived = to === 'OFF' || to === 'TOTP' ? factors.length === 0 : factors.includes(to);
  if (!hasLeft || !hasArrived)
    throw new AdminError(
      'service',
      'Cognito accepted the change but did not make it: the factors of the user are not as planned.',
    );
  if (devices.length > 0)
    throw new AdminError('service', 'The user has devices again, so somebody is signing in at this moment.');
}
