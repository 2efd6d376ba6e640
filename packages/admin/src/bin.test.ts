import { link as hardLink, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
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
  stops.push(await compileBin());
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

const auditOf = ({ stdout }: BinRun) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('recover shows the plan, carries it out and writes two lines for the audit log', async () => {
  const { at } = await serveAnn();
  const command = ['user', 'recover', 'ann', ...at, '--phone', phoneNumber];
  const dry = await runBin([...command, '--dry-run']);
  expect(dry).toMatchObject({ code: 0, stderr: expect.stringContaining('Dry run: nothing was changed.') });
  expect(auditOf(dry)).toMatchObject([{ outcome: 'planned', before: { factors: ['TOTP'] } }]);

  const unasked = await runBin(command);
  expect(unasked).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Pass --yes') });

  const done = await runBin([...command, '--yes', '--reason', 'ticket 12', '--operator', 'kim']);
  expect(done.code).toBe(0);
  expect(auditOf(done)).toMatchObject([
    { outcome: 'begun', operator: 'kim', reason: 'ticket 12' },
    { outcome: 'recovered', operator: 'kim', reason: 'ticket 12', after: { factors: ['SMS'], preferred: 'SMS' } },
  ]);
  expect(done.stderr).toContain('The phone number is not verified');
  expect(done.stdout + done.stderr).not.toContain(phoneNumber);
  expect((await runBin(['user', 'show', 'ann', ...at])).stdout).toContain('text messages (preferred)');
});

test('recover refuses to leave the user without a factor, and names the other ways', async () => {
  const { at } = await serveAnn();
  for (const [options, says] of [
    [[], /no verified phone number[\s\S]*--phone[\s\S]*--to totp/],
    [['--to', 'off'], /would be left without one/],
  ] as const) {
    const refused = await runBin(['user', 'recover', 'ann', ...at, '--yes', ...options]);
    expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(says) });
  }
});

test('reset-totp, sessions and factors tell what the user has, and write the audit log', async () => {
  const { emulator, at } = await serveAnn();
  await emulator.users.create({
    username: 'bob',
    password,
    phoneNumber,
    sessions: [{ deviceType: 'Chrome 125 / macOS 15.0', city: 'Kyiv', country: 'Ukraine' }, {}],
  });
  emulator.users.enableTotp('bob');
  const listed = await runBin(['user', 'sessions', 'bob', ...at]);
  expect(listed.stdout).toMatch(/Chrome 125 \/ macOS 15\.0 +app .* Kyiv, Ukraine/);
  const [session] = JSON.parse((await runBin(['user', 'sessions', 'bob', ...at, '--json'])).stdout);
  const revoke = (id: string) => runBin(['user', 'sessions', 'bob', ...at, '--revoke', id, '--yes']);
  expect(auditOf(await revoke(session.id))).toMatchObject([
    { event: 'sessions-ended', outcome: 'begun', before: { sessions: 2 } },
    { event: 'sessions-ended', outcome: 'done', after: { sessions: 1 } },
  ]);
  expect(await revoke(session.id)).toMatchObject({ code: 1, stderr: expect.stringContaining('has no session') });
  const all = await runBin(['user', 'sessions', 'bob', ...at, '--all', '--yes']);
  expect(auditOf(all)).toMatchObject([{ outcome: 'begun' }, { outcome: 'done', after: { sessions: 0 } }]);

  expect((await runBin(['user', 'factors', 'bob', ...at])).stdout).toContain('authenticator app');
  const reset = await runBin(['user', 'reset-totp', 'bob', ...at, '--yes']);
  expect(auditOf(reset)).toMatchObject([
    { event: 'totp-reset', outcome: 'begun' },
    { event: 'totp-reset', outcome: 'done', to: 'SMS', after: { factors: [] } },
  ]);
  expect((await runBin(['user', 'factors', 'bob', ...at])).stdout).not.toContain('authenticator app');
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
  const credentials = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };
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
    [['user', 'recover', 'ann', ...at, '--to', 'pigeon'], {}, 2, /--to must be one of sms, email, totp, off/],
    [['user', 'sessions', 'ann', ...at, '--all', '--revoke', 'x'], {}, 2, /exclude each other/],
    [
      [...show, 'ann', '--user-pool-id', userPoolId, '--endpoint', 'http://192.0.2.1'],
      credentials,
      2,
      /is not encrypted/,
    ],
    [
      [...show, 'ann', '--user-pool-id', userPoolId],
      { ...credentials, AWS_ENDPOINT_URL: 'http://192.0.2.1' },
      2,
      /is not encrypted/,
    ],
    [
      [...show, 'ann', '--user-pool-id', userPoolId, '--endpoint', 'http://127.0.0.1.example.com'],
      credentials,
      2,
      /is not encrypted/,
    ],
    [[...show, 'ann', '--user-pool-id', userPoolId], { ...credentials, AWS_ENDPOINT_URL: url }, 0, /^$/],
    [['user', 'remove', 'ann'], {}, 2, /Unknown command "user remove"[\s\S]*user show, user factors, user devices/],
  ];
  for (const [args, env, code, says] of cases) {
    const ended = await runBin(args, env);
    expect(ended, args.join(' ')).toMatchObject({ code, stderr: expect.stringMatching(says) });
    if (code !== 0) expect(ended.stdout, args.join(' ')).toBe('');
    expect(ended.stderr, args.join(' ')).not.toMatch(/\n\s+at /);
  }
  emulator.faults.add({ kind: 'throttle' });
  const throttled = await runBin([...show, 'ann', ...at]);
  expect(throttled).toMatchObject({ code: 3, stderr: expect.stringContaining('AWS throttled the request') });
});

test('the env file keeps its mode and its links', async () => {
  const { userPoolId, url } = await serveAnn();
  const check = (env: string) =>
    runBin(['pool', 'check', '--user-pool-id', userPoolId, '--endpoint', url, '--env', env]);
  const [secret, link, twin] = ['secret.env', 'link.env', 'twin.env'].map((name) => join(directory, name));
  if (!secret || !link || !twin) throw new Error('No paths.');
  await writeFile(secret, 'DB_PASSWORD=x\n', { mode: 0o600 });
  await symlink(secret, link);
  expect((await check(link)).code).toBe(0);
  expect(await readFile(secret, 'utf8')).toMatch(/^DB_PASSWORD=x\nVITE_COGNITO_USER_POOL_ID=/);
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
  expect((await stat(secret)).mode & 0o777).toBe(0o600);

  await hardLink(secret, twin);
  await writeFile(secret, 'DB_PASSWORD=y\n');
  expect((await check(secret)).code).toBe(0);
  expect(await readFile(twin, 'utf8')).toContain('VITE_COGNITO_USER_POOL_ID=');
  expect((await readdir(directory)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('check writes what the screens of the pool follow', async () => {
  const { emulator, url } = await serveAnn();
  const env = join(directory, 'shape.env');
  const { userPoolId } = emulator.pool;
  const options = ['--user-pool-id', userPoolId, '--endpoint', url];
  expect((await runBin(['pool', 'check', ...options, '--env', env])).code).toBe(0);
  const line = (await readFile(env, 'utf8')).split('\n').find((each) => each.startsWith('VITE_COGNITO_POOL_SHAPE='));
  const shape = JSON.parse(line?.replace(/^[^=]*=/, '') ?? '') as object;
  expect(shape).toMatchObject({
    loginWith: 'username',
    passwordPolicy: { minLength: 8, requireSymbols: true },
    mfaTypes: ['SMS', 'TOTP', 'EMAIL'],
  });
  const report = await runBin(['pool', 'check', ...options, '--json']);
  expect((JSON.parse(report.stdout) as { shape: object }).shape).toEqual(shape);
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

test('JSON escapes the control characters of users', async () => {
  const { emulator, at } = await serveAnn();
  const name = 'Eve\u009b2J\u202e\u{e0001}\u007f';
  await emulator.users.create({ username: 'eve', password, phoneNumber, devices: [{ name }] });
  emulator.users.enableTotp('eve');
  const reason = ['--reason', name, '--yes'];
  const show = ['user', 'show', 'eve', '--json'];
  const devices = ['user', 'devices', 'eve', '--json'];
  for (const command of [show, devices, ['user', 'recover', 'eve', ...reason]]) {
    const { stdout, stderr, code } = await runBin([...command, ...at]);
    expect(code, stderr).toBe(0);
    expect(stdout).not.toMatch(/[^\n\P{C}]/u);
    expect(stdout).toContain('\\u009b2J\\u202e\\udb40\\udc01\\u007f');
    const texts = command.includes('--json') ? [stdout] : stdout.trim().split('\n');
    expect(texts.every((text) => JSON.stringify(JSON.parse(text)).includes(name))).toBe(true);
  }
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
