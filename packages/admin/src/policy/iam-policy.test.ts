import { expect, test } from 'vitest';
import { defaultAnswers } from '../answers/pool-answers.js';
import { checkPool } from '../pool/check-pool.js';
import { createPool } from '../pool/create-pool.js';
import { readPool } from '../pool/read-pool.js';
import { createTestPool, password } from '../testing/test-pool.js';
import { trackDevices } from '../testing/track-devices.js';
import { readUser } from '../user/read-user.js';
import { recoverLostAuthenticator } from '../user/recover-lost-authenticator.js';
import { iamPolicy, type PolicyTask } from './iam-policy.js';

/** Runs each task with all of its calls. */
const tasks: Record<PolicyTask, (pool: ReturnType<typeof createTestPool>) => Promise<unknown>> = {
  recover: ({ client, userPoolId }) =>
    recoverLostAuthenticator(client, { userPoolId, username: 'ann', phoneNumber: '+15555550839' }),
  async show({ client, userPoolId }) {
    await readUser(client, await readPool(client, userPoolId), 'ann');
  },
  check: ({ client, userPoolId }) => checkPool(client, { userPoolId }),
  async create({ client }) {
    const options = { answers: defaultAnswers, sms: { roleArn: 'arn:aws:iam::000000000000:role/x', externalId: 'x' } };
    const answers = { ...options.answers, name: 'another' };
    await createPool(client, { ...options, answers });
    await createPool(client, { ...options, answers });
  },
};

test.each(Object.keys(tasks) as PolicyTask[])(
  'the policy for %s allows exactly the calls of the task',
  async (task) => {
    const pool = createTestPool({ mfa: 'required', devices: 'always' });
    await pool.emulator.users.create({ username: 'ann', password, email: 'ann@example.com' });
    await trackDevices(pool, 'ann', 1);
    pool.emulator.users.enableTotp('ann');
    pool.calls.length = 0;
    await tasks[task](pool);
    const { Statement } = iamPolicy({ task, userPoolId: 'us-east-1_AbCdEfGhI' });
    const allowed = Statement.flatMap(({ Action }) => Action).filter((action) => action.startsWith('cognito-idp:'));
    // CreateUserPool sets tags, for which IAM requires a second action.
    const called = new Set(pool.calls.map((call) => `cognito-idp:${call}`));
    expect(new Set(allowed.filter((action) => action !== 'cognito-idp:TagResource'))).toEqual(called);
  },
);

test('a policy names the pool, its region, its partition and its account', () => {
  const resourceOf = (userPoolId: string, account?: string) =>
    iamPolicy({ task: 'recover', userPoolId, account }).Statement[0]?.Resource;
  expect(resourceOf('eu-central-1_AbCdEfGhI', '123456789012')).toBe(
    'arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_AbCdEfGhI',
  );
  expect(resourceOf('cn-north-1_AbCdEfGhI')).toBe('arn:aws-cn:cognito-idp:cn-north-1:*:userpool/cn-north-1_AbCdEfGhI');
  expect(resourceOf('us-gov-west-1_AbCdEfGhI')).toContain('arn:aws-us-gov:');
  expect(() => iamPolicy({ task: 'recover' })).toThrow('The policy needs a pool.');
  expect(() => resourceOf('eu-central-1_AbCdEfGhI', '12')).toThrow('12 digits');
});
