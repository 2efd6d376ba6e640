import { expect, test } from 'vitest';
import { createHandler } from '../../examples/recover-lambda.js';
import { createTestPool, password } from './test-pool.js';

const event = { username: 'ann', phoneNumber: '+15555550839', operator: 'kim', ticket: '12' };

test('the example handler recovers a user, logs the record, and asks for a retry after a failure', async () => {
  const { emulator, client, userPoolId } = createTestPool({ mfa: 'required' }, { takesUnverified: true });
  await emulator.users.create({ username: 'ann', password, email: 'ann@example.com' });
  emulator.users.enableTotp('ann');
  const lines: string[] = [];
  const handler = createHandler({ client, userPoolId, log: (line) => void lines.push(line) });

  emulator.faults.add({ kind: 'throttle', operation: 'AdminSetUserMFAPreference', times: 1 });
  expect(await handler(event)).toMatchObject({ ok: false, code: 'incomplete', retry: true });
  expect(await handler(event)).toMatchObject({
    ok: true,
    to: 'SMS',
    warnings: [expect.stringContaining('not verified')],
  });
  expect(await handler({ ...event, username: 'bob' })).toMatchObject({ ok: false, code: 'no-such-user', retry: false });
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { outcome: 'begun', operator: 'kim', reason: '12' },
    { outcome: 'incomplete', operator: 'kim', reason: '12' },
    { outcome: 'begun', operator: 'kim', reason: '12' },
    { outcome: 'recovered', operator: 'kim', reason: '12' },
  ]);
});
