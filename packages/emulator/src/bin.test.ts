import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCommandLine } from './command-line.js';
import { compileBin, type RunningBin, startBin } from './testing/start-bin.js';

let directory: string;
const isNightly = process.env.EVERY_ORDER === '1';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'emulator-'));
  await compileBin();
}, 60_000);
afterAll(() => rm(directory, { recursive: true }));

const get = async ({ url }: RunningBin, path: string) =>
  (await fetch(`${url}${path}`, { headers: { 'x-cognito-emulator': '1' } })).json();
const signUp = ({ url }: RunningBin, Username: string, ClientId = 'emulatorclient000000000001') =>
  fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.SignUp',
    },
    body: JSON.stringify({ ClientId, Username, Password: 'Corr3ct-Horse!' }),
  });

test('cognito-emulator prints a warning and a ready line, listens on loopback and stops on SIGTERM', async () => {
  const bin = await startBin();
  expect(bin.ready).toMatch(
    /^cognito-emulator ready on http:\/\/127\.0\.0\.1:\d+ \(pool us-east-1_EmuLatoR1, client emulatorclient000000000001\)$/,
  );
  expect(bin.stderr()).toContain('DO NOT USE cognito-emulator IN PRODUCTION');
  expect(await get(bin, '/_emulator/pool')).toEqual({
    mfa: 'OPTIONAL',
    devices: 'opt-in',
    passkeys: 'both-factors',
  });
  expect(await bin.stop('SIGTERM')).toBe(0);
});

test('cognito-emulator warns if other machines can reach it', async () => {
  const bin = await startBin('--host', '0.0.0.0');
  expect(bin.stderr()).toContain('Anyone who can reach 0.0.0.0 can read every code.');
  expect(await bin.stop('SIGTERM')).toBe(0);
});

test('cognito-emulator reads a template and names the place of a mistake in it', async () => {
  const path = join(directory, 'template.yaml');
  await writeFile(
    path,
    'Resources: { Pool: { Type: AWS::Cognito::UserPool, Properties: { MfaConfiguration: !Ref Nothing } } }',
  );
  await expect(startBin('--pool', path)).rejects.toThrow(`${path}: Resources.Pool.Properties.MfaConfiguration`);
  await expect(startBin('--pool', `${path}.missing`)).rejects.toThrow('ENOENT');
  await writeFile(path, 'Resources: { Pool: { Type: AWS::Cognito::UserPool, Properties: { UserPoolName: mine } } }');
  const bin = await startBin('--pool', path);
  expect(bin.ready).toMatch(/pool us-east-1_\w{9}, no client/);
  expect(await bin.stop('SIGINT')).toBe(0);
});

test('cognito-emulator runs the functions of a module, and names those that are missing', async () => {
  const [pool, module] = [join(directory, 'triggers.yaml'), join(directory, 'triggers.mjs')];
  await writeFile(
    pool,
    `Resources:
      Pool: { Type: AWS::Cognito::UserPool, Properties: { LambdaConfig: { PreSignUp: !GetAtt F.Arn, CustomMessage: x } } }
      Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool } }`,
  );
  await writeFile(module, "export const preSignUp = async () => { throw new Error('Not today'); };");
  const bin = await startBin('--pool', pool, '--triggers', module);
  expect(bin.stderr()).toContain("triggers without a function: CustomMessage. They don't run.");
  const [{ userPoolClientId = '' } = {}] = await get(bin, '/_emulator/pools');
  const answer = await signUp(bin, 'ann', userPoolClientId);
  expect(await answer.json()).toMatchObject({ message: 'PreSignUp failed with error Not today.' });
  expect(await bin.stop('SIGTERM')).toBe(0);
  await writeFile(module, 'export const preSignup = 1;');
  await expect(startBin('--triggers', module)).rejects.toThrow(`${module}: "preSignup" is not a trigger.`);
});

test('cognito-emulator starts with the pools of cognito-local, and prints what it does not take', async () => {
  const home = join(directory, 'project/.cognito/db');
  await mkdir(home, { recursive: true });
  const user = { Username: 'ann', Password: 'x', Enabled: true, UserStatus: 'CONFIRMED', Attributes: [], Shoes: 42 };
  await writeFile(join(home, 'local_shop.json'), JSON.stringify({ Options: { Name: 'shop' }, Users: { ann: user } }));
  await writeFile(join(home, 'clients.json'), JSON.stringify({ Clients: {} }));
  const bin = await startBin('--import', join(directory, 'project'));
  expect(bin.ready).toContain('(pool local_shop, no client)');
  expect(bin.stderr()).toContain('local_shop: what Shoes says is left out: ann');
  expect(await get(bin, '/_emulator/users')).toEqual([{ username: 'ann', status: 'CONFIRMED', enabled: true }]);
  expect(await bin.stop('SIGTERM')).toBe(0);
  await expect(startBin('--import', join(directory, 'nowhere'))).rejects.toThrow('nowhere has no db folder');
});

const echo = 'async (event) => event';
test.each([
  ['without functions', undefined],
  ['with functions', `export const preSignUp = ${echo}; export const customMessage = ${echo};`],
])(
  'a kill during a write loses no acknowledged data, %s',
  async (name, functions) => {
    const [path, module] = [join(directory, `${name}.data`), join(directory, `${name}.mjs`)];
    if (functions) await writeFile(module, functions);
    const [rounds, each] = isNightly ? [200, 5] : [4, 25];
    const acknowledged: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const bin = await startBin('--data', path, ...(functions ? ['--triggers', module] : []));
      const users: { username: string }[] = await get(bin, '/_emulator/users');
      expect(users.map(({ username }) => username)).toEqual(expect.arrayContaining(acknowledged));
      const writers = [0, 1, 2].map(async (writer) => {
        for (let count = 0; ; count += 1) {
          const user = `user-${round}-${writer}-${count}`;
          const response = await signUp(bin, user).catch(() => undefined);
          if (!response) return;
          if (response.status === 200) acknowledged.push(user);
          if (acknowledged.length === (round + 1) * each) await bin.stop('SIGKILL');
        }
      });
      await Promise.all(writers);
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(rounds * each);
  },
  isNightly ? 1_800_000 : 60_000,
);

test("two emulators can't share a data file", async () => {
  const path = join(directory, 'shared.data');
  const bin = await startBin('--data', path);
  await expect(startBin('--data', path)).rejects.toThrow('is in use by another emulator');
  expect(await bin.stop('SIGTERM')).toBe(0);
  expect(await (await startBin('--data', path)).stop('SIGTERM')).toBe(0);
});

test('the command line is parsed, and errors name the wrong argument', () => {
  expect(readCommandLine([])).toMatchObject({ host: '127.0.0.1', port: 9329 });
  expect(readCommandLine(['--port', '80', '--host', '::1', '--issuer', 'http://localhost'])).toMatchObject({
    port: 80,
    host: '::1',
  });
  expect(readCommandLine(['--help'])).toBeUndefined();
  expect(() => readCommandLine(['--port', 'x'])).toThrow('"x" is not a port number. Pass one from 0 to 65535');
  expect(() => readCommandLine(['--issuer', 'x'])).toThrow('"x" is not a URL. Pass one such as --issuer http');
  expect(() => readCommandLine(['--nonsense'])).toThrow('--nonsense');
});

test('cognito-emulator lets the origins call it that --allow-origin names', async () => {
  const origins = ['http://app.test:3000', 'http://other.test'];
  const bin = await startBin(...origins.flatMap((origin) => ['--allow-origin', origin]));
  const status = async (origin: string) => (await fetch(bin.url, { method: 'OPTIONS', headers: { origin } })).status;
  expect(await Promise.all([...origins, 'http://third.test'].map(status))).toEqual([204, 204, 403]);
  expect(await bin.stop('SIGTERM')).toBe(0);
  await expect(startBin('--allow-origin', 'app.test')).rejects.toThrow('"app.test" is not an origin.');
});
