import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { defaultAnswers } from '../answers/pool-answers.js';
import { checkPool } from '../pool/check-pool.js';
import { createPool } from '../pool/create-pool.js';
import { readPool } from '../pool/read-pool.js';
import { createTestPool, password, trackSessions } from '../testing/test-pool.js';
import { endSessions } from '../user/end-sessions.js';
import { readUser } from '../user/read-user.js';
import { recoverLostAuthenticator } from '../user/recover-lost-authenticator.js';
import { resetTotp } from '../user/reset-totp.js';
import { iamPolicy, type PolicyTask } from './iam-policy.js';
import { partitionOf } from './partition.js';

/** What the SDK's endpoint resolver knows about partitions. */
const sdk = createRequire(createRequire(import.meta.url).resolve('@aws-sdk/client-cognito-identity-provider'));
const endpointFunctions = sdk('@aws-sdk/core/client') as {
  readonly partition: (region: string) => { readonly name: string };
};
const regions = [
  ...['us-east-1', 'eu-central-1', 'ap-southeast-7', 'mx-central-1', 'il-central-1', 'us-gov-west-1', 'us-gov-east-1'],
  ...['cn-north-1', 'cn-northwest-1', 'eusc-de-east-1', 'us-iso-east-1', 'us-isob-east-1', 'us-isof-south-1'],
  'eu-isoe-west-1',
];

/** Runs each task with all of its calls. */
const tasks: Record<PolicyTask, (pool: ReturnType<typeof createTestPool>) => Promise<unknown>> = {
  recover: ({ client, userPoolId }) =>
    recoverLostAuthenticator(client, { userPoolId, username: 'ann', phoneNumber: '+15555550839', phoneVerified: true }),
  'reset-totp': ({ client, userPoolId }) => resetTotp(client, { userPoolId, username: 'cy' }),
  sessions: ({ client, userPoolId }) => endSessions(client, { userPoolId, username: 'ann' }),
  async show({ client, userPoolId }) {
    await readUser(client, await readPool(client, userPoolId), 'ann');
  },
  check: ({ client, userPoolId }) => checkPool(client, { userPoolId }),
  async create({ client }) {
    const options = { answers: defaultAnswers, sms: { roleArn: 'arn:aws:iam::000000000000:role/x', externalId: 'x' } };
    const answers = { ...options.answers, name: 'another', trackSessions: true };
    await createPool(client, { ...options, answers });
    await createPool(client, { ...options, answers });
  },
};

test.each(Object.keys(tasks) as PolicyTask[])(
  'the policy for %s allows exactly the calls of the task',
  async (task) => {
    const pool = createTestPool({ mfa: 'required', devices: 'always' });
    await trackSessions(pool);
    for (const username of ['ann', 'cy']) {
      await pool.emulator.users.create({
        username,
        password,
        email: `${username}@example.com`,
        devices: [{ name: 'Laptop' }],
        // A session of managed login survives the global sign-out.
        sessions: [{ throughManagedLogin: true }],
      });
      pool.emulator.users.enableTotp(username);
    }
    pool.calls.length = 0;
    await tasks[task](pool);
    const { Statement } = iamPolicy({ task, userPoolId: 'us-east-1_AbCdEfGhI' });
    const allowed = Statement.flatMap(({ Action }) => Action).filter((action) => action.startsWith('cognito-idp:'));
    const called = new Set(pool.calls.map((call) => `cognito-idp:${call}`));
    expect(new Set(allowed)).toEqual(called);
  },
);

test('a policy names the pool, its region and its account', () => {
  const resourceOf = (userPoolId: string, account?: string) =>
    iamPolicy({ task: 'recover', userPoolId, account }).Statement[0]?.Resource;
  expect(resourceOf('eu-central-1_AbCdEfGhI', '123456789012')).toBe(
    'arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_AbCdEfGhI',
  );
  expect(resourceOf('eusc-de-east-1_AbCdEfGhI')).toBe(
    'arn:aws-eusc:cognito-idp:eusc-de-east-1:*:userpool/eusc-de-east-1_AbCdEfGhI',
  );
  expect(() => iamPolicy({ task: 'recover' })).toThrow('The policy needs a pool.');
  expect(() => resourceOf('eu-central-1_AbCdEfGhI', '12')).toThrow('12 digits');
});

test('the partition of each region is the one of the endpoint resolver of the SDK', () => {
  for (const region of regions) {
    const { partition } = endpointFunctions;
    expect(partitionOf(region), region).toBe(partition(region).name);
    const { Statement } = iamPolicy({
      task: 'create',
      region,
      smsRoleArn: `arn:${partitionOf(region)}:iam::123456789012:role/sms`,
    });
    for (const { Resource } of Statement)
      if (Resource !== '*') expect(Resource).toMatch(new RegExp(`^arn:${partition(region).name}:`));
  }
});

test('the policy for create reaches only pools of this tool, and one role if named', () => {
  const smsRoleArn = 'arn:aws:iam::123456789012:role/cognito/sms';
  const { Statement } = iamPolicy({ task: 'create', region: 'eu-central-1', account: '123456789012', smsRoleArn });
  const writes = Statement.filter(({ Action }) => Action.some((name) => !/:(List|Describe|Get)\w+$/.test(name)));
  for (const { Action, Condition, Resource } of writes) {
    if (Action.includes('iam:PassRole')) expect(Resource).toBe(smsRoleArn);
    else expect(Object.keys(Condition?.StringLike ?? {})[0], Action.join()).toMatch(/Tag\/cognito-mfa:answers$/);
  }
  const withoutRole = iamPolicy({ task: 'create' }).Statement.flatMap(({ Action }) => Action);
  expect(withoutRole).not.toContain('iam:PassRole');
  expect(() => iamPolicy({ task: 'create', smsRoleArn: 'arn:aws:iam::123456789012:role/*' })).toThrow('is not the ARN');
});
