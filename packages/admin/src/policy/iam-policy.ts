import { regionOf } from '../pool/region.js';
import { AdminError } from '../problems/admin-error.js';

/** A task that needs AWS permissions. */
export type PolicyTask = 'recover' | 'show' | 'check' | 'create';

/** Options of {@link iamPolicy}. */
export interface PolicyOptions {
  readonly task: PolicyTask;
  /** The pool. Required for every task but `create`. */
  readonly userPoolId?: string | undefined;
  /** AWS account ID, 12 digits. Default: any account. */
  readonly account?: string | undefined;
}

/** An IAM identity policy. */
export interface IamPolicy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly {
    readonly Sid: string;
    readonly Effect: 'Allow';
    readonly Action: readonly string[];
    readonly Resource: string;
    readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  }[];
}

const show = ['DescribeUserPool', 'GetUserPoolMfaConfig', 'AdminGetUser', 'AdminListDevices'];
const actions = {
  show,
  recover: [
    ...show,
    'AdminUpdateUserAttributes',
    'AdminSetUserMFAPreference',
    'AdminForgetDevice',
    'AdminUserGlobalSignOut',
  ],
  check: ['DescribeUserPool', 'GetUserPoolMfaConfig', 'ListUserPoolClients', 'DescribeUserPoolClient'],
  create: ['DescribeUserPool', 'SetUserPoolMfaConfig', 'ListUserPoolClients', 'CreateUserPoolClient'],
} as const;

/**
 * Creates the least-privilege policy for a task.
 *
 * @example
 * const policy = iamPolicy({ task: 'recover', userPoolId: 'eu-central-1_AbCdEfGhI', account: '123456789012' });
 *
 * @throws AdminError `usage`.
 */
export function iamPolicy({ task, userPoolId, account = '*' }: PolicyOptions): IamPolicy {
  if (!/^(\*|\d{12})$/.test(account)) throw new AdminError('usage', 'An AWS account ID has 12 digits.');
  if (task !== 'create' && userPoolId === undefined)
    throw new AdminError('usage', 'The policy needs a pool.', 'Pass --user-pool-id.');
  const region = userPoolId === undefined ? '*' : regionOf(userPoolId);
  const Resource = `arn:${partitionOf(region)}:cognito-idp:${region}:${account}:userpool/${userPoolId ?? '*'}`;
  const statement = (Sid: string, names: readonly string[], resource: string) =>
    ({ Sid, Effect: 'Allow', Action: names.map((name) => `cognito-idp:${name}`), Resource: resource }) as const;
  if (task !== 'create') return { Version: '2012-10-17', Statement: [statement(title(task), actions[task], Resource)] };
  return {
    Version: '2012-10-17',
    Statement: [
      // These actions can't be restricted to one pool.
      statement('FindAndCreatePools', ['ListUserPools', 'CreateUserPool', 'TagResource'], '*'),
      statement('FinishPools', actions.create, Resource),
      {
        Sid: 'HandTheSmsRoleToCognito',
        Effect: 'Allow',
        Action: ['iam:PassRole'],
        Resource: `arn:${partitionOf(region)}:iam::${account}:role/*`,
        Condition: { StringEquals: { 'iam:PassedToService': 'cognito-idp.amazonaws.com' } },
      },
    ],
  };
}

function title(task: Exclude<PolicyTask, 'create'>): string {
  return { show: 'ShowUsers', recover: 'RecoverUsers', check: 'CheckPool' }[task];
}

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
