import { poolTag } from '../pool/pool-tag.js';
import { regionOf } from '../pool/region.js';
import { AdminError } from '../problems/admin-error.js';
import { partitionOf } from './partition.js';

/** A task that needs AWS permissions. */
export type PolicyTask = 'recover' | 'reset-totp' | 'sessions' | 'show' | 'check' | 'create';

/** Options of {@link iamPolicy}. */
export interface PolicyOptions {
  readonly task: PolicyTask;
  /** The pool. Required for every task but `create`. */
  readonly userPoolId?: string | undefined;
  /** AWS account ID, 12 digits. Default: any account. */
  readonly account?: string | undefined;
  /** Region of the pools to create. Default: any region. */
  readonly region?: string | undefined;
  /** ARN of the role that pools to create send text messages with. Without it, the policy passes no role. */
  readonly smsRoleArn?: string | undefined;
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

const pool = ['DescribeUserPool', 'GetUserPoolMfaConfig', 'GetUserPoolSessionConfiguration'];
const show = [...pool, 'AdminGetUser', 'AdminGetUserAuthFactors', 'AdminListDevices', 'AdminListUserSessions'];
/** Signing a user out also ends the sessions of managed login. */
const signOut = [...show, 'AdminUserGlobalSignOut', 'AdminRevokeUserSession'];
const resetTotp = [...signOut, 'AdminDeleteSoftwareToken'];
const actions: Readonly<Record<PolicyTask, readonly string[]>> = {
  show,
  sessions: signOut,
  'reset-totp': resetTotp,
  recover: [...resetTotp, 'AdminUpdateUserAttributes', 'AdminSetUserMFAPreference', 'AdminForgetDevice'],
  check: [...pool, 'ListUserPoolClients', 'DescribeUserPoolClient'],
  create: ['SetUserPoolMfaConfig', 'SetUserPoolSessionConfiguration', 'ListUserPoolClients', 'CreateUserPoolClient'],
};

/**
 * Creates the least-privilege policy for a task.
 *
 * @example
 * const policy = iamPolicy({ task: 'recover', userPoolId: 'eu-central-1_AbCdEfGhI', account: '123456789012' });
 *
 * @throws AdminError `usage`.
 */
export function iamPolicy({ task, userPoolId, account = '*', region, smsRoleArn }: PolicyOptions): IamPolicy {
  if (!/^(\*|\d{12})$/.test(account)) throw new AdminError('usage', 'An AWS account ID has 12 digits.');
  if (task !== 'create' && userPoolId === undefined)
    throw new AdminError('usage', 'The policy needs a pool.', 'Pass --user-pool-id.');
  const home = userPoolId === undefined ? (region ?? '*') : regionOf(userPoolId);
  const arn = (pools: string) => `arn:${partitionOf(home)}:cognito-idp:${home}:${account}:userpool/${pools}`;
  const statement = (Sid: string, names: readonly string[], Resource: string) =>
    ({ Sid, Effect: 'Allow', Action: names.map((name) => `cognito-idp:${name}`), Resource }) as const;
  if (task !== 'create')
    return { Version: '2012-10-17', Statement: [statement(titles[task], actions[task], arn(userPoolId ?? '*'))] };
  return { Version: '2012-10-17', Statement: createStatements(statement, arn('*'), smsRoleArn) };
}

const titles: Readonly<Record<Exclude<PolicyTask, 'create'>, string>> = {
  show: 'ShowUsers',
  sessions: 'EndSessions',
  'reset-totp': 'ResetAuthenticatorApps',
  recover: 'RecoverUsers',
  check: 'CheckPool',
};

type Statement = IamPolicy['Statement'][number];

/** Limits creation to pools with the tag of this tool, and finishing to those that it created. */
function createStatements(
  statement: (sid: string, names: readonly string[], resource: string) => Statement,
  pools: string,
  smsRoleArn: string | undefined,
): Statement[] {
  return [
    statement('FindPools', ['ListUserPools'], '*'),
    // Looks at a pool of the same name to see whose it is.
    statement('ReadTags', ['DescribeUserPool'], pools),
    {
      // Without TagResource, which could put the tag on any pool and so open it to the next statement. The Service Authorization
      // Reference lists no action that CreateUserPool depends on. Unsure: whether AWS asks for it all the same.
      ...statement('CreateTaggedPools', ['CreateUserPool'], '*'),
      Condition: {
        StringLike: { [`aws:RequestTag/${poolTag}`]: '*' },
        'ForAllValues:StringEquals': { 'aws:TagKeys': poolTag },
      },
    },
    {
      ...statement('FinishTaggedPools', actions.create, pools),
      Condition: { StringLike: { [`aws:ResourceTag/${poolTag}`]: '*' } },
    },
    ...(smsRoleArn === undefined ? [] : [handRole(smsRoleArn)]),
  ];
}

function handRole(roleArn: string): Statement {
  if (!/^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(roleArn))
    throw new AdminError(
      'usage',
      `"${roleArn}" is not the ARN of a role.`,
      'Pass one such as arn:aws:iam::123456789012:role/cognito-sms.',
    );
  return {
    Sid: 'HandTheSmsRoleToCognito',
    Effect: 'Allow',
    Action: ['iam:PassRole'],
    Resource: roleArn,
    Condition: { StringEquals: { 'iam:PassedToService': 'cognito-idp.amazonaws.com' } },
  };
}
