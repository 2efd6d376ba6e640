import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { Factor } from '../factors.js';
import type { PoolState } from '../pool/read-pool.js';
import { AdminError } from '../problems/admin-error.js';
import type { AuditRecord } from './audit-record.js';
import { hindranceToSetup } from './choose-target.js';
import { refuseFederated } from './plan-recovery.js';
import type { UserState } from './read-user.js';
import { runTask, type TaskOptions, type TaskPlan } from './run-task.js';
import { warnAboutUser } from './warn-about-user.js';

/**
 * Deletes the authenticator app of a user with AdminDeleteSoftwareToken and signs the user out everywhere. Keeps the other factors
 * and the devices. A user without another factor sets up a new app at the next sign-in, if the pool requires MFA.
 *
 * @example
 * await resetTotp(client, { userPoolId, username: 'ann', operator: 'help desk', reason: 'ticket 12', audit });
 *
 * @returns The outcome for the audit log.
 * @throws AdminError before the `begun` record, `refused` if the next code would go to an unverified destination or only the
 *   password would protect the user; `TaskFailed`, with the record, after it.
 */
export function resetTotp(client: CognitoIdentityProviderClient, options: TaskOptions): Promise<AuditRecord> {
  const task = { event: 'totp-reset', plan: planReset, refuseUnchanged } as const;
  return runTask(client, task, options);
}

function planReset(pool: PoolState, user: UserState): TaskPlan {
  refuseFederated(user);
  const to = findNextFactor(pool, user);
  return {
    to,
    actions: [
      { action: 'sign-out-everywhere' },
      { action: 'delete-authenticator-app' },
      { action: 'sign-out-everywhere' },
    ],
    warnings: [
      ...(to === 'TOTP'
        ? ['Until a new app is set up, whoever knows the password can sign in and set up one of their own.']
        : []),
      ...(user.devices.length > 0 ? ['The devices stay. `cognito-mfa user recover` forgets them too.'] : []),
      ...warnAboutUser(user),
    ],
  };
}

const hint = 'Use `cognito-mfa user recover`, which lets you name where codes go.';

/** Finds the factor of the next sign-in without the app. @throws AdminError `refused` if none is safe. */
function findNextFactor(pool: PoolState, user: UserState): Factor {
  const contacts = { SMS: user.phone, EMAIL: user.email };
  const offered = pool.factors.filter((factor) => factor !== 'TOTP');
  const enabled = offered.filter((factor) => user.factors.includes(factor));
  // With none enabled, a pool that requires MFA sends codes to any number, and to a verified address (unsure).
  const implied = offered.filter((factor) => (factor === 'SMS' ? user.phone : user.email?.verified));
  const used = enabled.length > 0 || pool.mfa !== 'required' ? enabled : implied;
  if (used.some((factor) => !contacts[factor]?.verified)) {
    const where = `The next code for "${user.username}" would go to a number or an address that is not verified.`;
    throw new AdminError('refused', where, hint);
  }
  const [first] = used;
  if (first) return first;
  const [hindrance] = hindranceToSetup(pool, user) ?? [];
  if (hindrance !== undefined) throw new AdminError('refused', hindrance, hint);
  return 'TOTP';
}

function refuseUnchanged(_plan: TaskPlan, { factors, signsInWith }: UserState): void {
  if (factors.includes('TOTP') || signsInWith.includes('SOFTWARE_TOKEN'))
    throw new AdminError('service', 'Cognito accepted the change but did not make it: the user still has the app.');
}
