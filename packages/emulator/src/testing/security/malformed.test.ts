import { expect, test } from 'vitest';
import { createHarness, password } from '../harness.js';

const target = 'AWSCognitoIdentityProviderService.InitiateAuth';
const type = 'application/x-amz-json-1.1';

async function post(body: string, headers: Record<string, string> = {}) {
  const { emulator } = createHarness();
  const response = await emulator.fetch('http://emulator.test/', {
    method: 'POST',
    headers: { 'content-type': type, 'x-amz-target': target, ...headers },
    body,
  });
  return { status: response.status, body: await response.json() };
}

test.each([
  ['no JSON', '{', {}, 'SerializationException'],
  ['JSON that is no object', '[]', {}, 'SerializationException'],
  ['a member of another type', '{"ClientId":1}', {}, 'SerializationException'],
  ['a map with values of another type', '{"AuthParameters":{"USERNAME":1}}', {}, 'SerializationException'],
  ['another content type', '{}', { 'content-type': 'application/json' }, 'UnknownOperationException'],
  ['another service', '{}', { 'x-amz-target': 'DynamoDB_20120810.ListTables' }, 'UnknownOperationException'],
  ['no target', '{}', { 'x-amz-target': '' }, 'UnknownOperationException'],
  [
    'a target that names a member of every object',
    '{}',
    { 'x-amz-target': 'AWSCognitoIdentityProviderService.constructor' },
    'UnknownOperationException',
  ],
])('%s is refused', async (_name, body, headers, code) => {
  expect(await post(body, headers)).toMatchObject({ status: 400, body: { __type: code } });
});

test('a body that is too large is refused', async () => {
  expect(await post(JSON.stringify({ ClientId: 'x'.repeat(600_000) }))).toMatchObject({ status: 413 });
});

test('a stream that is too large is not read to its end', async () => {
  const { emulator } = createHarness();
  let pulled = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(64 * 1024).fill(32));
    },
  });
  const init = { method: 'POST', headers: { 'content-type': type, 'x-amz-target': target }, body, duplex: 'half' };
  expect((await emulator.fetch('http://emulator.test/', init)).status).toBe(413);
  expect(pulled).toBeLessThan(20);
});

test('unknown members are ignored', async () => {
  const { call, clientId: ClientId, addUser } = createHarness();
  await addUser('ann');
  const AuthParameters = { USERNAME: 'ann', PASSWORD: password, NOVEL: 'x' };
  const answer = await call('InitiateAuth', {
    ClientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters,
    Novel: { a: 1 },
  });
  expect(answer.status).toBe(200);
});

test('prototype keys have no effect', async () => {
  const { emulator, clientId } = createHarness();
  const send = (operation: string, body: string) =>
    emulator.fetch('http://emulator.test/', {
      method: 'POST',
      headers: { 'content-type': type, 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}` },
      body,
    });
  const polluted = '"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}';
  await send(
    'InitiateAuth',
    `{"ClientId":"${clientId}","AuthFlow":"USER_PASSWORD_AUTH","AuthParameters":{"__proto__":"x"},${polluted}}`,
  );
  for (const name of ['__proto__', 'constructor', 'toString']) {
    const signedUp = await send('SignUp', JSON.stringify({ ClientId: clientId, Username: name, Password: password }));
    expect(signedUp.status).toBe(200);
    const attributes = [{ Name: name, Value: 'x' }];
    const refused = await send(
      'SignUp',
      JSON.stringify({ ClientId: clientId, Username: 'ann', Password: password, UserAttributes: attributes }),
    );
    expect(refused.status).toBe(400);
  }
  expect({}).not.toHaveProperty('polluted');
  expect(emulator.users.list().map(({ username }) => username)).toEqual(['__proto__', 'constructor', 'toString']);
});

test('an error never echoes a password, code or token', async () => {
  const { call, clientId: ClientId } = createHarness();
  const secret = 'short secret';
  const answers = [
    await call('SignUp', { ClientId, Username: 'ann', Password: ` ${secret} ` }),
    await call('SignUp', { ClientId, Username: 'ann', Password: secret }),
    await call('GetUser', { AccessToken: secret }),
    await call('ConfirmSignUp', { ClientId, Username: 'ann', ConfirmationCode: secret }),
    await call('RespondToAuthChallenge', { ClientId, ChallengeName: 'SMS_MFA', Session: secret }),
  ];
  for (const { status, body } of answers) {
    expect(status).toBe(400);
    expect(JSON.stringify(body)).not.toContain(secret);
  }
});
