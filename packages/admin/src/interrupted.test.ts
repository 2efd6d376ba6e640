import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AdminGetUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { createEmulator } from '@cognito-mfa/emulator';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { compileBin, runBin } from './testing/run-bin.js';
import { password } from './testing/test-pool.js';
import type { AuditRecord } from './user/audit-record.js';

/** The nightly run takes every step with every signal. */
const isNightly = process.env.EVERY_ORDER === '1';

// Each run loads the AWS SDK again, which is slow on a busy machine.
vi.setConfig({ testTimeout: isNightly ? 600_000 : 120_000 });

const emulator = createEmulator();
emulator.pool.configure({ mfa: 'ON' });
const { userPoolId } = emulator.pool;
const client = new CognitoIdentityProviderClient({
  region: 'us-east-1',
  endpoint: 'http://cognito.test',
  requestHandler: emulator.requestHandler,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});

/** Called before and after a request that changes something. */
let onChange: (when: 'before' | 'after') => void | Promise<void> = () => {};
let server: Server;
let url: string;
let directory: string;

beforeAll(async () => {
  const removeBin = await compileBin();
  directory = await mkdtemp(join(tmpdir(), 'cognito-mfa-'));
  server = createServer(async (incoming, outgoing) => {
    const body = Buffer.concat(await incoming.toArray()).toString();
    const target = String(incoming.headers['x-amz-target']);
    const changes = !/\.(Describe|Get|AdminGet|AdminList)/.test(target);
    if (changes) await onChange('before');
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target };
    const answer = await emulator.fetch(url, { method: 'POST', headers, body });
    if (changes) await onChange('after');
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return removeBin;
}, 180_000);

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(directory, { recursive: true });
});

/** Signs out, sets the number, the preference, deletes the app, forgets a device, signs out. */
const steps = 6;
const ends = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const;
const cases = ends.flatMap((signal) =>
  Array.from(
    { length: steps },
    (_, step) => ({ signal, step, when: signal === 'SIGKILL' && step % 2 === 1 ? 'after' : 'before' }) as const,
  ),
);
const daily = ['SIGINT 1', 'SIGTERM 3', 'SIGKILL 2', 'SIGKILL 5'];
const chosen = cases.filter(({ signal, step }) => isNightly || daily.includes(`${signal} ${step}`));

async function createUser(username: string): Promise<void> {
  await emulator.users.create({ username, password, email: `${username}@example.com`, devices: [{ name: 'Laptop' }] });
  emulator.users.enableTotp(username);
}

async function recover(username: string, log: string, onStart?: (child: ChildProcess) => void) {
  const descriptor = openSync(log, 'a');
  const where = ['--user-pool-id', userPoolId, '--endpoint', url];
  const run = await runBin(
    ['user', 'recover', username, ...where, '--phone', '+15555550839', '--yes'],
    {},
    {
      stdout: descriptor,
      ...(onStart && { onStart }),
    },
  );
  closeSync(descriptor);
  return run;
}

const readLog = (log: string): AuditRecord[] =>
  readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test.each(chosen)(
  'a recovery that gets $signal $when step $step leaves a record, and the same command finishes it',
  async ({ signal, step, when }) => {
    const username = `ann-${signal}-${step}`.toLowerCase();
    const log = join(directory, `${username}.jsonl`);
    await createUser(username);
    let child: ChildProcess | undefined;
    /** Resolves once the process knows of the signal, so that it starts no further step. */
    let heard: Promise<void> | undefined;
    let seen = 0;
    onChange = async (now) => {
      if (now === 'before') expect(readLog(log)[0]?.outcome).toBe('begun');
      if (now === when && seen === step) {
        child?.kill(signal);
        if (signal !== 'SIGKILL') await heard;
      }
      if (now === 'after') seen += 1;
    };
    const killed = await recover(username, log, (started) => {
      child = started;
      heard = new Promise((resolve) => {
        started.stderr?.on('data', (chunk) => String(chunk).includes('Received') && resolve());
      });
    });
    const first = readLog(log);
    // A signal during the last step comes too late to stop anything.
    const isOver = step === steps - 1;
    if (signal === 'SIGKILL') expect(first.map(({ outcome }) => outcome)).toEqual(['begun']);
    else {
      expect(killed.code).toBe(isOver ? 0 : 5);
      expect(first.map(({ outcome }) => outcome)).toEqual(['begun', isOver ? 'recovered' : 'incomplete']);
      expect(first[1]?.actions.filter(({ result }) => result === 'done')).toHaveLength(step + 1);
    }
    onChange = () => {};
    expect((await recover(username, log)).code).toBe(0);
    expect(readLog(log).at(-1)).toMatchObject({
      outcome: 'recovered',
      after: { factors: ['SMS'], preferred: 'SMS', devices: 0 },
    });
  },
);

test('a full log disk keeps a recovery from starting', async () => {
  await createUser('full');
  const read = () => client.send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username: 'full' }));
  const { UserMFASettingList, UserAttributes } = await read();
  const refused = await recover('full', '/dev/full');
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/nothing was changed[\s\S]*ENOSPC/) });
  expect(await read()).toMatchObject({ UserMFASettingList, UserAttributes });
});

test('a log whose reader is gone keeps a recovery from starting', async () => {
  await createUser('gone');
  const where = ['--user-pool-id', userPoolId, '--endpoint', url];
  const { code, stderr } = await runBin(
    ['user', 'recover', 'gone', ...where, '--phone', '+15555550839', '--yes'],
    {},
    {
      onStart: (child) => child.stdout?.destroy(),
    },
  );
  expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('nothing was changed') });
});
