import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator, type Emulator } from '@cognito-mfa/emulator';
import { serve } from '@cognito-mfa/emulator/server';
import { loadTemplate } from '@cognito-mfa/emulator/template';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type BinRun, compileBin, runBin } from './testing/run-bin.js';
import { password } from './testing/test-pool.js';

const phoneNumber = '+15555550839';
const stops: (() => Promise<void>)[] = [];
let directory: string;

// Each run loads the AWS SDK again, which is slow on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cognito-mfa-'));
  await compileBin();
}, 180_000);
afterAll(async () => {
  for (const stop of stops) await stop();
  await rm(directory, { recursive: true });
});

/** Serves an emulator whose pool requires MFA. Ann has only an authenticator app. */
async function serveAnn(): Promise<{ emulator: Emulator; at: string[]; url: string; userPoolId: string }> {
  const emulator = createEmulator({ seed: { users: [{ username: 'ann', password }] } });
  emulator.pool.configure({ mfa: 'ON' });
  await emulator.reset();
  emulator.pool.configure({ mfa: 'ON' });
  emulator.users.enableTotp('ann');
  const server = await serve(emulator, { host: '127.0.0.1', port: 0 });
  stops.push(() => server.close());
  const { userPoolId } = emulator.pool;
  return { emulator, userPoolId, url: server.url, at: ['--user-pool-id', userPoolId, '--endpoint', server.url] };
}

const auditOf = ({ stdout }: BinRun) => JSON.parse(stdout);

test('recover shows the plan, carries it out and writes one line for the audit log', async () => {
  const { at } = await serveAnn();
  const dry = await runBin(['user', 'recover', 'ann', ...at, '--phone', phoneNumber, '--dry-run']);
  expect(dry).toMatchObject({ code: 0, stderr: expect.stringContaining('Dry run: nothing was changed.') });
  expect(auditOf(dry)).toMatchObject({ outcome: 'planned', before: { factors: ['TOTP'] } });

  const unasked = await runBin(['user', 'recover', 'ann', ...at, '--phone', phoneNumber]);
  expect(unasked).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Pass --yes') });

  const done = await runBin([
    'user',
    'recover',
    'ann',
    ...at,
    '--phone',
    phoneNumber,
    '--yes',
    '--reason',
    'ticket 12',
    '--operator',
    'kim',
  ]);
  expect(done.code).toBe(0);
  expect(done.stdout.trim().split('\n')).toHaveLength(1);
  expect(auditOf(done)).toMatchObject({
    outcome: 'recovered',
    operator: 'kim',
    reason: 'ticket 12',
    after: { factors: ['SMS'], preferred: 'SMS' },
  });
  expect(done.stderr).toContain('The phone number is not verified');
  expect(done.stdout + done.stderr).not.toContain(phoneNumber);
  expect((await runBin(['user', 'show', 'ann', ...at])).stdout).toContain('text messages (preferred)');
});

test('recover refuses to leave the user without a factor', async () => {
  const { at } = await serveAnn();
  for (const options of [[], ['--to', 'off']]) {
    const refused = await runBin(['user', 'recover', 'ann', ...at, '--yes', ...options]);
    expect(refused).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('would be left without one'),
    });
  }
});

test('recover reports a throttle half-way, and the same command finishes it', async () => {
  const { emulator, at } = await serveAnn();
  emulator.faults.add({ kind: 'throttle', operation: 'AdminSetUserMFAPreference' });
  const command = ['user', 'recover', 'ann', ...at, '--phone', phoneNumber, '--yes'];
  const half = await runBin(command);
  expect(half.code).toBe(5);
  expect(half.stderr).toMatch(
    /The recovery is incomplete\.[\s\S]*\n {2}Done:[\s\S]*phone number[\s\S]*Not done:[\s\S]*text messages[\s\S]*Run the same command again/,
  );
  expect(auditOf(half)).toMatchObject({
    outcome: 'incomplete',
    actions: [{ result: 'done' }, { action: 'set-mfa-preference', result: 'failed' }, { result: 'not-done' }],
  });
  emulator.faults.clear();
  const finished = await runBin(command);
  expect(finished.code).toBe(0);
  expect(auditOf(finished)).toMatchObject({
    outcome: 'recovered',
    before: { phone: '+*******0839' },
    after: { preferred: 'SMS' },
  });
});

test('recover retries after a throttle and after a server error', async () => {
  const { emulator, at } = await serveAnn();
  emulator.faults.add({ kind: 'throttle', operation: 'AdminGetUser', times: 1 });
  emulator.faults.add({ kind: 'status', status: 500, operation: 'DescribeUserPool', times: 1 });
  expect((await runBin(['user', 'recover', 'ann', ...at, '--phone', phoneNumber, '--yes'])).code).toBe(0);
});

test('every failure is explained in a sentence, with an exit code for scripts', async () => {
  const { emulator, at, url, userPoolId } = await serveAnn();
  const show = ['user', 'show'];
  const cases: [string[], Record<string, string>, number, RegExp][] = [
    [[...show, 'bob', ...at], {}, 4, /has no user "bob"/],
    [
      [...show, 'ann', '--user-pool-id', 'us-east-1_Elsewhere', '--endpoint', url],
      {},
      4,
      /no user pool us-east-1_Elsewhere in us-east-1/,
    ],
    [[...show, 'ann', ...at, '--region', 'eu-west-1'], {}, 3, /is in us-east-1, not in eu-west-1/],
    [[...show, 'ann', '--user-pool-id', userPoolId], {}, 3, /No AWS credentials[\s\S]*AWS_PROFILE/],
    [[...show, 'ann', '--user-pool-id', userPoolId, '--profile', 'nobody'], {}, 3, /No AWS credentials/],
    [
      [...show, 'ann', '--user-pool-id', userPoolId, '--endpoint', 'http://127.0.0.1:9'],
      {},
      3,
      /Nothing answers at http:\/\/127\.0\.0\.1:9 \(ECONNREFUSED\)/,
    ],
    [['pool', 'create', '--factors', 'totp'], {}, 3, /No region is set/],
    [['pool', 'create', '--region', 'eu-west-1'], {}, 2, /needs an IAM role/],
    [[...show, 'ann', '--user-pool-id', 'my-pool'], {}, 2, /is not a user pool ID/],
    [[...show, 'ann', '--user-pool-id', userPoolId, '--endpoint', 'nonsense'], {}, 2, /is not a URL/],
    [[...show, 'ann'], {}, 2, /--user-pool-id is missing/],
    [[...show, ...at], {}, 2, /USER is missing/],
    [[...show, 'ann', 'bob', ...at], {}, 2, /Unexpected argument "bob"/],
    [[...show, 'ann', '--nonsense'], {}, 2, /Unknown option '--nonsense'/],
    [['user', 'recover', 'ann', ...at, '--to', 'pigeon'], {}, 2, /--to must be one of sms, email, off/],
    [['user', 'remove', 'ann'], {}, 2, /Unknown command "user remove"[\s\S]*user show, user devices, user recover/],
  ];
  for (const [args, env, code, says] of cases) {
    const ended = await runBin(args, env);
    expect(ended, args.join(' ')).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(says) });
    expect(ended.stderr, args.join(' ')).not.toMatch(/\n\s+at /);
  }
  emulator.faults.add({ kind: 'throttle' });
  const throttled = await runBin([...show, 'ann', ...at]);
  expect(throttled).toMatchObject({ code: 3, stderr: expect.stringContaining('AWS throttled the request') });
});

test('create writes the env file of the demo, keeps its other lines, finishes after failures and creates nothing twice', async () => {
  const { emulator, url } = await serveAnn();
  const env = join(directory, '.env.local');
  await writeFile(env, '# mine\nVITE_OTHER=1\nVITE_COGNITO_USER_POOL_ID=old\n');
  const create = ['pool', 'create', '--name', 'harbour', '--endpoint', url, '--env', env, '--mfa', 'required'];

  for (const operation of ['SetUserPoolMfaConfig', 'CreateUserPoolClient']) {
    emulator.faults.add({ kind: 'throttle', operation });
    const half = await runBin(create);
    expect(half).toMatchObject({ code: 5, stderr: expect.stringContaining('exists but is not finished') });
    emulator.faults.clear();
  }
  expect(await readFile(env, 'utf8')).toContain('POOL_ID=old');
  expect((await runBin(create)).code).toBe(0);
  const written = await readFile(env, 'utf8');
  const again = await runBin(create);
  expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining('already exists') });
  expect(await readFile(env, 'utf8')).toBe(written);

  const made = emulator.pools().filter(({ name }) => name === 'harbour-web' || name === 'harbour');
  expect(made).toHaveLength(1);
  const [pool] = made;
  expect(written).toBe(
    `# mine\nVITE_OTHER=1\nVITE_COGNITO_USER_POOL_ID=${pool?.userPoolId}\nVITE_COGNITO_USER_POOL_CLIENT_ID=${pool?.userPoolClientId}\nVITE_COGNITO_ENDPOINT=${url}\n`,
  );
  const check = await runBin(['pool', 'check', '--user-pool-id', pool?.userPoolId ?? '', '--endpoint', url]);
  expect(check).toMatchObject({ code: 0, stdout: expect.stringMatching(/Second factor +required/) });

  const other = await runBin([...create, '--factors', 'totp']);
  expect(other).toMatchObject({ code: 1, stderr: expect.stringContaining('with other settings already exists') });
});

test('template writes a file that the emulator runs, and does not overwrite it', async () => {
  const path = join(directory, 'pool.yaml');
  const options = ['--mfa', 'required', '--factors', 'totp,sms', '--device-replaces-factor', '--name', 'harbour'];
  expect((await runBin(['pool', 'template', ...options, '--out', path])).code).toBe(0);
  const text = await readFile(path, 'utf8');
  expect(loadTemplate(text).userPool).toMatchObject({ UserPoolName: 'harbour', MfaConfiguration: 'ON' });
  expect((await runBin(['pool', 'template', ...options])).stdout).toBe(text);
  expect(await runBin(['pool', 'template', '--out', path])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('already exists'),
  });
  const refused = await runBin(['pool', 'template', '--devices', 'off', '--device-replaces-factor']);
  expect(refused).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('No device is remembered'),
  });
});

test('output without a terminal has no colors, and control characters from users are replaced', async () => {
  const { emulator, at, url } = await serveAnn();
  const service = 'AWSCognitoIdentityProviderService';
  const outputs = await Promise.all(
    [['--help'], ['user', 'show', 'ann', ...at], ['pool', 'check', ...at], ['policy', ...at.slice(0, 2)]].map((args) =>
      runBin(args),
    ),
  );
  for (const { stdout, stderr } of outputs) expect(stdout + stderr).not.toContain('\u001b');
  const { userPoolId: UserPoolId } = emulator.pool;
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `${service}.CreateUserPoolClient` };
  const body = JSON.stringify({ UserPoolId, ClientName: 'eve\u001b[2J\u202eann' });
  expect((await emulator.fetch(url, { method: 'POST', headers, body })).status).toBe(200);
  expect((await runBin(['pool', 'check', ...at])).stdout).toContain('Client eve�[2J�ann');
});

test('help does not load the AWS SDK', async () => {
  const scripts = await mkdtemp(join(directory, 'scripts-'));
  const { code } = await runBin(['user', 'recover', '--help'], { NODE_V8_COVERAGE: scripts });
  expect(code).toBe(0);
  const [report = ''] = await readdir(scripts);
  const { result } = JSON.parse(await readFile(join(scripts, report), 'utf8')) as { result: { url: string }[] };
  const loaded = result.map(({ url }) => url);
  expect(loaded.some((url) => url.endsWith('/user-recover.js'))).toBe(true);
  expect(loaded.filter((url) => /@aws-sdk|@smithy/.test(url))).toEqual([]);
});
