import { regionOf } from '../pool/region-of.js';
import { AdminError } from '../problems/admin-error.js';

/** A thing that this tool does with AWS. */
export type PolicyTask = 'recover' | 'show' | 'check' | 'create';

/** What a policy is for. */
export interface PolicyOptions {
  readonly task: PolicyTask;
  /** The one pool that it is about; not for `create`. */
  readonly userPoolId?: string | undefined;
  /** Twelve digits; any account when absent. */
  readonly account?: string | undefined;
}

/** An identity policy of IAM. */
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

/** The least that a task needs, and nothing else. @throws AdminError `usage`. */
export function iamPolicy({ task, userPoolId, account = '*' }: PolicyOptions): IamPolicy {
  if (!/^(\*|\d{12})$/.test(account)) throw new AdminError('usage', 'An account of AWS is twelve digits.');
  if (task !== 'create' && userPoolId === undefined)
    throw new AdminError('usage', 'Which pool is it for?', 'Give --user-pool-id.');
  const region = userPoolId === undefined ? '*' : regionOf(userPoolId);
  const Resource = `arn:${partitionOf(region)}:cognito-idp:${region}:${account}:userpool/${userPoolId ?? '*'}`;
  const statement = (Sid: string, names: readonly string[], resource: string) =>
    ({ Sid, Effect: 'Allow', Action: names.map((name) => `cognito-idp:${name}`), Resource: resource }) as const;
  if (task !== 'create') return { Version: '2012-10-17', Statement: [statement(title(task), actions[task], Resource)] };
  return {
    Version: '2012-10-17',
    Statement: [
      // These two name no pool, so no pool can be named for them.
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
