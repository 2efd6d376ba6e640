import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import fc from 'fast-check';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.js';
import { createHarness, type Harness } from '../testing/harness.js';
import { totpCode } from '../testing/totp-code.js';
import { readCognitoLocal } from './read-cognito-local.js';

const password = 'Corr3ct-Horse!';
const require = createRequire(import.meta.url);
const binOfCognitoLocal = join(dirname(require.resolve('cognito-local')), 'bin/start.js');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulator-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts cognito-local in a folder. Its one-time codes are 123456. */
async function startCognitoLocal(cwd: string) {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = Object(probe.address());
  probe.close();
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', CODE: '123456' };
  const child: ChildProcess = spawn(process.execPath, [binOfCognitoLocal], { cwd, env, stdio: 'ignore' });
  const client = new CognitoIdentityProvider({
    region: 'local',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined);
    if (answer?.ok) break;
    if (child.exitCode !== null) throw new Error('cognito-local ended before it was ready.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    client,
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** cognito-local has an issuer of its own, also where no file says so. */
const issuerNote =
  'config.json: tokens had the issuer http://localhost:9229 (or its HOST and PORT)/<pool ID>: pass --issuer to keep it';

describe('what cognito-local 5.3 wrote', () => {
  let home: string;
  let secret: string;
  let ids: { pool: string; client: string; clientSecret: string; sub: string };

  beforeAll(async () => {
    home = join(folder, 'project');
    await mkdir(home);
    const { client, stop } = await startCognitoLocal(home);
    try {
      const { UserPool } = await client.createUserPool({
        PoolName: 'shop',
        UsernameAttributes: ['email'],
        Policies: { PasswordPolicy: { MinimumLength: 10, RequireSymbols: false } },
        Schema: [{ Name: 'tier', AttributeDataType: 'String', Mutable: true }],
        AutoVerifiedAttributes: ['email'],
      });
      const UserPoolId = UserPool?.Id ?? '';
      await client.setUserPoolMfaConfig({
        UserPoolId,
        MfaConfiguration: 'OPTIONAL',
        SoftwareTokenMfaConfiguration: { Enabled: true },
      });
      const { UserPoolClient } = await client.createUserPoolClient({
        UserPoolId,
        ClientName: 'web',
        AccessTokenValidity: 2,
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      });
      const ClientId = UserPoolClient?.ClientId ?? '';
      const { UserPoolClient: server } = await client.createUserPoolClient({
        UserPoolId,
        ClientName: 'server',
        GenerateSecret: true,
      });
      const { UserSub = '' } = await client.signUp({
        ...{ ClientId, Username: 'ann@example.com', Password: password },
        UserAttributes: [{ Name: 'custom:tier', Value: 'gold' }],
      });
      await client.confirmSignUp({ ClientId, Username: 'ann@example.com', ConfirmationCode: '123456' });
      await client.signUp({ ClientId, Username: 'new@example.com', Password: password });
      const invite = { UserPoolId, MessageAction: 'SUPPRESS' as const, TemporaryPassword: 'Temp-0rary!' };
      await client.adminCreateUser({ ...invite, Username: 'bob@example.com' });
      await client.adminCreateUser({ ...invite, Username: 'off@example.com' });
      await client.adminDisableUser({ UserPoolId, Username: 'off@example.com' });
      await client.createGroup({ UserPoolId, GroupName: 'admins', Description: 'All rights', Precedence: 1 });
      await client.adminAddUserToGroup({ UserPoolId, GroupName: 'admins', Username: 'ann@example.com' });
      const AuthParameters = { USERNAME: 'ann@example.com', PASSWORD: password };
      const { AuthenticationResult } = await client.initiateAuth({
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters,
      });
      const { AccessToken } = AuthenticationResult ?? {};
      const { SecretCode = '' } = await client.associateSoftwareToken({ AccessToken });
      await client.verifySoftwareToken({
        AccessToken,
        UserCode: totpCode(SecretCode, Date.now()),
        FriendlyDeviceName: 'phone',
      });
      secret = SecretCode;
      ids = { pool: UserPoolId, client: ClientId, clientSecret: server?.ClientSecret ?? '', sub: UserSub };
    } finally {
      await stop();
    }
  }, 120_000);

  const open = async (): Promise<Harness> => createHarness({ imported: await readCognitoLocal(home) });

  test('is the pool of the emulator, with the IDs that it had', async () => {
    const { emulator, call } = await open();
    expect(emulator.pool).toMatchObject({ userPoolId: ids.pool, name: 'shop', region: 'local' });
    expect(emulator.pools().map(({ userPoolClientId }) => userPoolClientId)).toContain(ids.client);
    const { body } = await call('DescribeUserPool', { UserPoolId: ids.pool });
    expect(body.UserPool).toMatchObject({
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      MfaConfiguration: 'OPTIONAL',
      Policies: { PasswordPolicy: { MinimumLength: 10, RequireSymbols: false } },
    });
    expect(body.UserPool.SchemaAttributes.at(-1)).toMatchObject({ Name: 'custom:tier', AttributeDataType: 'String' });
    const client = await call('DescribeUserPoolClient', { UserPoolId: ids.pool, ClientId: ids.client });
    expect(client.body.UserPoolClient).toMatchObject({
      ClientName: 'web',
      AccessTokenValidity: 2,
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    });
  });

  test('lets a user sign in with the password, the authenticator app and the group of before', async () => {
    const { emulator, call } = await open();
    const AuthParameters = { USERNAME: 'ann@example.com', PASSWORD: password };
    const challenge = await call('InitiateAuth', {
      ClientId: ids.client,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters,
    });
    expect(challenge.body).toMatchObject({
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      ChallengeParameters: { FRIENDLY_DEVICE_NAME: 'phone' },
    });
    const SOFTWARE_TOKEN_MFA_CODE = totpCode(secret, emulator.clock.now());
    const { body } = await call('RespondToAuthChallenge', {
      ClientId: ids.client,
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      Session: challenge.body.Session,
      ChallengeResponses: { USERNAME: ids.sub, SOFTWARE_TOKEN_MFA_CODE },
    });
    expect(decodeJwt(body.AuthenticationResult.IdToken)).toMatchObject({
      sub: ids.sub,
      'cognito:username': ids.sub,
      'cognito:groups': ['admins'],
      'custom:tier': 'gold',
      email: 'ann@example.com',
    });
  });

  test('keeps the status of each user', async () => {
    const { emulator, call } = await open();
    const { body } = await call('ListUsers', { UserPoolId: ids.pool });
    const users = body.Users.map(
      (user: { Attributes: { Name: string; Value: string }[]; UserStatus: string; Enabled: boolean }) => [
        user.Attributes.find(({ Name }) => Name === 'email')?.Value,
        user.UserStatus,
        user.Enabled,
      ],
    );
    expect(Object.fromEntries(users.map(([email, ...rest]: string[]) => [email, rest]))).toEqual({
      'ann@example.com': ['CONFIRMED', true],
      'new@example.com': ['UNCONFIRMED', true],
      'bob@example.com': ['FORCE_CHANGE_PASSWORD', true],
      'off@example.com': ['FORCE_CHANGE_PASSWORD', false],
    });
    const AuthParameters = { USERNAME: 'bob@example.com', PASSWORD: 'Temp-0rary!' };
    const invited = await call('InitiateAuth', {
      ClientId: ids.client,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters,
    });
    expect(invited.body.ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
    expect(emulator.users.list()).toHaveLength(4);
  });

  test('names what it does not take', async () => {
    const { notes } = await readCognitoLocal(home);
    const files = JSON.parse(await readFile(join(home, '.cognito/db', `${ids.pool}.json`), 'utf8'));
    const [newcomer] = Object.values<{ Username: string; UserStatus: string }>(files.Users).filter(
      ({ UserStatus }) => UserStatus === 'UNCONFIRMED',
    );
    const clients = JSON.parse(await readFile(join(home, '.cognito/db/clients.json'), 'utf8'));
    const [server] = Object.values<{ ClientId: string; ClientName: string }>(clients.Clients).filter(
      ({ ClientName }) => ClientName === 'server',
    );
    expect(notes).toEqual([
      `${ids.pool}: SMS and authenticator apps are both factors: cognito-local has them in every pool with MFA`,
      `${ids.pool}: clients without ExplicitAuthFlows allow every flow, as at cognito-local; Cognito allows no passwords in plain text there: ${server?.ClientId}`,
      `${ids.pool}: refresh tokens are not taken: their users sign in again: ${ids.sub}`,
      `${ids.pool}: codes that were sent are not taken: their users ask for new ones: ${newcomer?.Username}`,
      issuerNote,
    ]);
  });

  test('comes back with a reset, and is not changed', async () => {
    const before = await readFile(join(home, '.cognito/db', `${ids.pool}.json`), 'utf8');
    const { emulator, call } = await open();
    await call('AdminDeleteUser', { UserPoolId: ids.pool, Username: 'ann@example.com' });
    expect(emulator.users.list()).toHaveLength(3);
    await emulator.reset();
    expect(emulator.users.list()).toHaveLength(4);
    expect(emulator.pool.userPoolId).toBe(ids.pool);
    expect(await readFile(join(home, '.cognito/db', `${ids.pool}.json`), 'utf8')).toBe(before);
  });

  test('is imported once into a store', async () => {
    let saved: string | undefined;
    const save = async (text: string) => {
      saved = text;
    };
    const first = createHarness({ imported: await readCognitoLocal(home), store: { saved, save } });
    await first.call('AdminDeleteUser', { UserPoolId: ids.pool, Username: 'ann@example.com' });
    const second = createEmulator({ imported: await readCognitoLocal(home), store: { saved, save } });
    expect(second.users.list()).toHaveLength(3);
    expect(second.pool.userPoolId).toBe(ids.pool);
  });
});

describe('a file by hand', () => {
  let home: string;
  let count = 0;
  beforeEach(async () => {
    count += 1;
    home = join(folder, `by-hand-${count}`);
    await mkdir(join(home, 'db'), { recursive: true });
  });

  const user = (changes: object = {}, ...attributes: [string, string][]) => ({
    Username: 'ann',
    Password: password,
    Enabled: true,
    UserStatus: 'CONFIRMED',
    Attributes: [['sub', '3c46320b-c60e-4a21-9d64-5829bfede1c4'], ...attributes].map(([Name, Value]) => ({
      Name,
      Value,
    })),
    UserCreateDate: '2024-05-01T10:00:00.000Z',
    UserLastModifiedDate: 1_714_557_600_000,
    RefreshTokens: [],
    ...changes,
  });
  const Client = {
    ClientId: 'web',
    ClientName: 'web',
    UserPoolId: 'local_pool',
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
  };

  /** Writes the files of a pool, and reads them. */
  async function read(
    { Options = {}, Users = {}, Groups = {} }: { Options?: object | null; Users?: object; Groups?: object },
    { clients = { web: Client }, config }: { clients?: object; config?: object } = {},
  ) {
    const pool = {
      ...(Options && { Options: { Id: 'local_pool', MfaConfiguration: 'OFF', ...Options } }),
      Users,
      Groups,
    };
    await writeFile(join(home, 'db/local_pool.json'), JSON.stringify(pool));
    await writeFile(join(home, 'db/clients.json'), JSON.stringify({ Clients: clients }));
    if (config) await writeFile(join(home, 'config.json'), JSON.stringify(config));
    const imported = await readCognitoLocal(home);
    return { notes: imported.notes, ...createHarness({ imported }) };
  }
  const get = ({ call }: Pick<Harness, 'call'>, Username = 'ann') =>
    call('AdminGetUser', { UserPoolId: 'local_pool', Username });

  test('without Options has the defaults of config.json', async () => {
    const config = { UserPoolDefaults: { UsernameAttributes: ['phone_number'] } };
    const { call } = await read({ Options: null }, { config });
    const { body } = await call('DescribeUserPool', { UserPoolId: 'local_pool' });
    expect(body.UserPool.UsernameAttributes).toEqual(['phone_number']);
  });

  test('without Options and config.json signs in with email addresses, as cognito-local does', async () => {
    const { call } = await read({ Options: null });
    const { body } = await call('DescribeUserPool', { UserPoolId: 'local_pool' });
    expect(body.UserPool.UsernameAttributes).toEqual(['email']);
  });

  test('keeps dates, as text and in milliseconds', async () => {
    const { body } = await get(await read({ Users: { ann: user() } }));
    expect(body).toMatchObject({ UserCreateDate: 1_714_557_600, UserLastModifiedDate: 1_714_557_600 });
  });

  test('from before version 5 makes the sub the username, and signs in with the address', async () => {
    const Users = { 'ann@example.com': user({ Username: 'ann@example.com' }) };
    const harness = await read({ Options: { UsernameAttributes: ['email'] }, Users });
    expect((await harness.start('ann@example.com', password)).body.AuthenticationResult).toBeDefined();
    expect((await get(harness, 'ann@example.com')).body.Username).toBe('3c46320b-c60e-4a21-9d64-5829bfede1c4');
    expect(harness.notes.join()).toContain("users' usernames become their sub");
  });

  test.each<[string, Parameters<typeof read>, string]>([
    [
      'an attribute outside the schema',
      [{ Users: { ann: user({}, ['shoe_size', '42']) } }],
      'local_pool: attributes that are not in the schema are left out (shoe_size): ann',
    ],
    [
      'a custom attribute that only users have',
      [{ Users: { ann: user({}, ['custom:shoe', '42']) } }],
      'local_pool: attributes are added to the schema as strings, because users have them: custom:shoe',
    ],
    [
      'a value that Cognito refuses',
      [{ Users: { ann: user({}, ['phone_number', '0411000111']) } }],
      'local_pool: values stay as they are, though Cognito refuses them (Invalid phone number format.): ann',
    ],
    [
      'a second user of an address',
      [
        {
          Options: { UsernameAttributes: ['email'] },
          Users: {
            ann: user({ Username: '3c46320b-c60e-4a21-9d64-5829bfede1c4' }, ['email', 'a@example.com']),
            bob: user({
              Username: 'b',
              Attributes: [
                { Name: 'sub', Value: 'b' },
                { Name: 'email', Value: 'a@example.com' },
              ],
            }),
          },
        },
      ],
      'local_pool: users are not taken, because Cognito refuses them (An account with the given email already exists.): b',
    ],
    [
      'a status that does not exist',
      [{ Users: { ann: user({ UserStatus: 'ARCHIVED' }) } }],
      'local_pool: users become CONFIRMED, because ARCHIVED is no status: ann',
    ],
    [
      'a user without a password',
      [{ Users: { ann: user({ Password: '' }) } }],
      'local_pool: users have no password: ann',
    ],
    [
      'a factor without its number',
      [{ Users: { ann: user({ UserMFASettingList: ['SMS_MFA'] }) } }],
      'local_pool: factors are off, because the user lacks what they need (SMS_MFA): ann',
    ],
    [
      'an unverified change',
      [{ Users: { ann: user({ UnverifiedAttributeChanges: [{ Name: 'email', Value: 'b@example.com' }] }) } }],
      'local_pool: unverified changes are not taken: their users make them again: ann',
    ],
    [
      'another member of a user',
      [{ Users: { ann: user({ Shoes: 1 }) } }],
      'local_pool: what Shoes says is left out: ann',
    ],
    [
      'a setting that Cognito refuses',
      [{ Options: { DeletionProtection: 'MAYBE' } }],
      "local_pool: DeletionProtection is left out, because Cognito refuses it (1 validation error detected: Value 'MAYBE' at 'deletionProtection' failed to satisfy constraint: Member must satisfy enum value set: [ACTIVE, INACTIVE])",
    ],
    [
      'settings that Cognito refuses together',
      [{ Options: { UsernameAttributes: ['email'], AliasAttributes: ['email'] } }],
      'local_pool: AliasAttributes is left out, because Cognito refuses it (Only one of the aliasAttributes or usernameAttributes can be set in a user pool.)',
    ],
    [
      'an unknown setting',
      [{ Options: { Shoes: 1 } }],
      'local_pool: settings that the emulator does not have are left out: Shoes',
    ],
    [
      'a token lifetime that Cognito refuses',
      [{}, { clients: { web: { ...Client, AccessTokenValidity: 30 } } }],
      'local_pool: client web: AccessTokenValidity is left out, because Cognito refuses it (Invalid range for token validity.)',
    ],
    [
      'a client of another pool',
      [{}, { clients: { web: Client, old: { ...Client, ClientId: 'old', UserPoolId: 'local_gone' } } }],
      'local_gone: clients are not taken, because there is no such pool: old',
    ],
    [
      'a group with a name that Cognito refuses',
      [{ Groups: { 'the admins': { GroupName: 'the admins', members: [] } } }],
      "local_pool: groups are not taken, because Cognito refuses them (1 validation error detected: Value 'the admins' at 'groupName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+): the admins",
    ],
    [
      'a member who is no user',
      [{ Groups: { admins: { GroupName: 'admins', members: ['gone'] } } }],
      'local_pool: members of the group admins are left out, because they are no users: gone',
    ],
    [
      'authenticator apps in a pool without MFA',
      [{ Options: { SoftwareTokenMfaConfiguration: { Enabled: true } } }],
      'local_pool: MFA is off, so authenticator apps are not a factor',
    ],
    [
      'users with MFA in a pool that does not mention it',
      [
        {
          Options: { MfaConfiguration: undefined },
          Users: { ann: user({ MFAOptions: [{ DeliveryMedium: 'SMS' }] }, ['phone_number', '+15555550839']) },
        },
      ],
      'local_pool: MFA is OPTIONAL: it was not set, and users have it',
    ],
    [
      'triggers',
      [{}, { config: { TriggerFunctions: { CustomMessage: 'fn' } } }],
      'config.json: triggers run once you pass their functions with --triggers: CustomMessage (fn)',
    ],
    [
      'an issuer',
      [{}, { config: { TokenConfig: { IssuerDomain: 'http://idp.test' } } }],
      'config.json: tokens had the issuer http://idp.test/<pool ID>: pass --issuer to keep it',
    ],
    [
      'a port',
      [{}, { config: { ServerConfig: { port: 9000 } } }],
      'config.json: the port was 9000: pass --port to keep it',
    ],
    [
      'a KMS',
      [{}, { config: { KMSConfig: {} } }],
      'config.json: settings that the emulator does not have are left out: KMSConfig',
    ],
  ])('with %s says so', async (_name, files, note) => {
    expect((await read(...files)).notes).toContain(note);
  });

  test('with several problems leaves out one setting for each', async () => {
    const { notes, call } = await read({
      Options: {
        UsernameAttributes: ['email'],
        AliasAttributes: ['email'],
        SchemaAttributes: [{ Name: 'custom:tier', AttributeDataType: 'String', Required: true }],
      },
    });
    expect(notes.map((note) => note.split(' is left out')[0])).toEqual([
      'local_pool: Schema',
      'local_pool: AliasAttributes',
      issuerNote,
    ]);
    const { body } = await call('DescribeUserPool', { UserPoolId: 'local_pool' });
    expect(body.UserPool.UsernameAttributes).toEqual(['email']);
  });

  test('keeps a number that Cognito refuses, and adds a custom attribute to the schema', async () => {
    const Users = { ann: user({}, ['phone_number', '0411000111'], ['custom:shoe', '42']) };
    const { body } = await get(await read({ Users }));
    expect(body.UserAttributes).toEqual(
      expect.arrayContaining([
        { Name: 'phone_number', Value: '0411000111' },
        { Name: 'custom:shoe', Value: '42' },
      ]),
    );
  });

  test('asks for the code of MFAOptions', async () => {
    const ann = user({ MFAOptions: [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }] }, [
      'phone_number',
      '+15555550839',
    ]);
    const harness = await read({ Options: { MfaConfiguration: 'OPTIONAL' }, Users: { ann } });
    expect((await harness.start('ann', password)).body.ChallengeName).toBe('SMS_MFA');
  });

  test('with anything in it never breaks the reader', async () => {
    const anything = fc.jsonValue({ maxDepth: 3 });
    const members = (...names: string[]) =>
      fc.record(Object.fromEntries(names.map((name) => [name, anything])), { requiredKeys: [] });
    const documents = fc.record({
      Options: members(
        'UsernameAttributes',
        'Policies',
        'SchemaAttributes',
        'MfaConfiguration',
        'CreationDate',
        'Name',
      ),
      Users: fc.dictionary(
        fc.string(),
        members('Username', 'Attributes', 'UserStatus', 'MFAOptions', 'UserCreateDate'),
      ),
      Groups: fc.dictionary(fc.string(), members('GroupName', 'members', 'Precedence', 'CreationDate')),
      client: members('ClientId', 'ClientName', 'ExplicitAuthFlows', 'AccessTokenValidity', 'TokenValidityUnits'),
    });
    await fc.assert(
      fc.asyncProperty(documents, async ({ client, ...files }) => {
        const clients = { any: { UserPoolId: 'local_pool', ...client }, web: Client };
        const { notes, emulator } = await read(files, { clients });
        expect(notes.every((note) => note === issuerNote || /^local_pool: /.test(note))).toBe(true);
        expect(emulator.pool.userPoolId).toBe('local_pool');
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('whose names steer a terminal is noted with them escaped', async () => {
    const { notes } = await read({ Users: { ann: user({ Username: 'a\u001b[2J\u009b\nb', Password: '' }) } });
    expect(notes).toEqual(['local_pool: users have no password: a\\u001b[2J\\u009b\\u000ab', issuerNote]);
  });

  test.each(['pool', 'my_own_pool', 'my-pool', 'local_pool.'])('named %s gets an ID with a region', async (name) => {
    await writeFile(
      join(home, `db/${name}.json`),
      JSON.stringify({ Options: { MfaConfiguration: 'OFF' }, Users: { ann: user() } }),
    );
    const own = { ClientId: 'own', ClientName: 'own', UserPoolId: name };
    const { emulator, call, notes } = await read({}, { clients: { web: Client, own } });
    const { userPoolId } = emulator.pools().find(({ userPoolClientId }) => userPoolClientId === 'own') ?? {};
    expect(userPoolId).toMatch(/^local_[a-zA-Z]+2?$/);
    expect(notes).toContain(`${name}: the pool gets the ID ${userPoolId}, because Cognito's IDs have a region`);
    const { body } = await call('AdminGetUser', { UserPoolId: userPoolId, Username: 'ann' });
    expect(body.UserStatus).toBe('CONFIRMED');
    expect(emulator.pools()).toHaveLength(2);
  });

  test('that is damaged is named', async () => {
    await writeFile(join(home, 'db/local_pool.json'), '{');
    await expect(readCognitoLocal(home)).rejects.toThrow(`${join(home, 'db/local_pool.json')}: `);
  });

  test('is looked for in the folder and in its .cognito', async () => {
    await expect(readCognitoLocal(join(home, 'nowhere'))).rejects.toThrow(
      'nowhere has no db folder. Pass the .cognito folder',
    );
    await expect(readCognitoLocal(home)).rejects.toThrow('has no user pool.');
    expect(await readdir(home)).toEqual(['db']);
  });
});
