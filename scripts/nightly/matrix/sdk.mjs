import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPacked } from '../../release/pack.mjs';
import { mustRun, root } from '../../shared/workspace.mjs';
import { checkTypes } from './types.mjs';

const sdk = '@aws-sdk/client-cognito-identity-provider';
const compiler = '6.0.3';

/** Runs the packages on the lowest and the newest SDK of their range, next to an app that has that SDK itself. */
export function* sdkCells() {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'packages/core/package.json'), 'utf8'));
  const lowest = dependencies[sdk].replace('^', '');
  yield { name: `the lowest SDK, ${lowest}`, work: () => work(lowest) };
  yield { name: 'the newest SDK', work: () => work('latest') };
}

async function work(version) {
  const place = await installPacked({
    [sdk]: version,
    '@types/node': '^20.19.0',
    [`ts-${compiler}`]: `npm:typescript@${compiler}`,
    otpauth: '^9.5.2',
  });
  try {
    const copies = readdirSync(join(place.folder, 'node_modules/.pnpm')).filter((name) =>
      name.startsWith(`${sdk.replace('/', '+')}@`),
    );
    if (copies.length !== 1) throw new Error(`The app has ${copies.length} copies of the SDK: ${copies.join(', ')}.`);
    writeFileSync(join(place.folder, 'use.tsx'), uses);
    await checkTypes(place.folder, compiler, 'bundler');
    writeFileSync(join(place.folder, 'journey.mjs'), journey);
    const done = await mustRun([process.execPath, 'journey.mjs'], { cwd: place.folder });
    return `${copies[0].split('@').at(-1)}, one copy: ${done.trim().split('\n').at(-1)}`;
  } finally {
    place.remove();
  }
}

/** Passes the app's own client to the admin package, and reads types that core derives from the SDK. */
const uses = `
import { CognitoIdentityProviderClient } from '${sdk}';
import { checkPool, createPool, readPool, recoverLostAuthenticator } from '@cognito-mfa/admin';
import { createCognitoClient } from '@cognito-mfa/core';
import { awsSdkTransport } from '@cognito-mfa/core/aws-sdk-transport';

const client = new CognitoIdentityProviderClient({ region: 'eu-central-1' });
export const pool = readPool(client, 'eu-central-1_a');
export const report = checkPool(client, { userPoolId: 'eu-central-1_a' });
export const record = recoverLostAuthenticator(client, { userPoolId: 'eu-central-1_a', username: 'ann' });
export const create: typeof createPool = createPool;
export const auth = createCognitoClient({
  userPoolId: 'eu-central-1_a',
  userPoolClientId: 'b',
  transport: awsSdkTransport(),
});
// @ts-expect-error: a wrong client proves that the types are read.
export const wrong = readPool({}, 'eu-central-1_a');
`;

/** Signs in with the SDK transport, sets up an authenticator app, refreshes, and recovers the user. */
const journey = `
import assert from 'node:assert/strict';
import { CognitoIdentityProviderClient } from '${sdk}';
import { checkPool, recoverLostAuthenticator } from '@cognito-mfa/admin';
import { createCognitoClient, memoryStorage } from '@cognito-mfa/core';
import { awsSdkTransport } from '@cognito-mfa/core/aws-sdk-transport';
import { createEmulator } from '@cognito-mfa/emulator';
import { Secret, TOTP } from 'otpauth';

const emulator = createEmulator();
const [username, password] = ['ann', 'Corr3ct-Horse!'];
await emulator.users.create({ username, password, phoneNumber: '+15555550839' });
const { userPoolId, userPoolClientId } = emulator.pool;
const { requestHandler } = emulator;
const codeOf = (secret) => {
  emulator.clock.advance(30);
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: emulator.clock.now() });
};

const auth = createCognitoClient({
  userPoolId,
  userPoolClientId,
  transport: awsSdkTransport({ requestHandler }),
  storage: memoryStorage(),
});
await auth.signIn({ username, password });
const { sharedSecret } = await auth.setUpTOTP();
await auth.verifyTOTPSetup({ code: codeOf(sharedSecret) });
await auth.updateMFAPreference({ totp: 'PREFERRED' });
await auth.fetchAuthSession({ forceRefresh: true });
await auth.signOut();
const { nextStep } = await auth.signIn({ username, password });
assert.equal(nextStep.signInStep, 'CONFIRM_SIGN_IN_WITH_TOTP_CODE');
await auth.confirmSignIn({ challengeResponse: codeOf(sharedSecret) });

const client = new CognitoIdentityProviderClient({
  region: 'us-east-1',
  endpoint: 'http://cognito.test',
  requestHandler,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});
assert.equal((await checkPool(client, { userPoolId })).ok, true);
const { outcome, to } = await recoverLostAuthenticator(client, { userPoolId, username });
assert.deepEqual([outcome, to], ['recovered', 'SMS']);
console.log('signed in with a code, refreshed, checked the pool and recovered the user');
`;
