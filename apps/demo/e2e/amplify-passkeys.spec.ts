import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { expect, test } from './test.js';
import { addAuthenticator } from './virtual-authenticator.js';

type Auth = typeof import('aws-amplify/auth') & { Amplify: typeof import('aws-amplify').Amplify };

test('aws-amplify, unmodified, registers a passkey, lists it, signs in with it and deletes it', async ({
  page,
  lane,
  emulator,
  user,
}) => {
  await emulator.changePool({ passkeys: 'both-factors' });
  await emulator.createConfirmedUser(user);
  const { userPoolId, userPoolClientId } = await emulator.pool();
  const authenticator = await addAuthenticator(page);
  const script = await bundle();
  // On a page of the demo, because Chromium keeps a page that a test answers away from the emulator.
  await page.route('**/amplify.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
  await page.goto('/');
  await page.evaluate((url) => import(url), '/amplify.js');

  const seen = await page.evaluate(
    async ({ userPoolId, userPoolClientId, userPoolEndpoint, username, password }) => {
      const { amplify } = globalThis as unknown as { amplify: Auth };
      const { Amplify, signIn, signOut } = amplify;
      Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } } });
      await signIn({ username, password });
      await amplify.associateWebAuthnCredential();
      const { credentials } = await amplify.listWebAuthnCredentials();
      await signOut();
      const { isSignedIn } = await signIn({
        username,
        options: { authFlowType: 'USER_AUTH', preferredChallenge: 'WEB_AUTHN' },
      });
      const { username: signedIn } = await amplify.getCurrentUser();
      await amplify.deleteWebAuthnCredential({ credentialId: credentials[0]?.credentialId ?? '' });
      const left = (await amplify.listWebAuthnCredentials()).credentials;
      return { credentials: credentials.map(({ relyingPartyId }) => relyingPartyId), isSignedIn, signedIn, left };
    },
    {
      userPoolId,
      userPoolClientId,
      userPoolEndpoint: lane.emulatorUrl,
      username: user.username,
      password: user.password,
    },
  );
  expect(seen).toEqual({ credentials: ['localhost'], isSignedIn: true, signedIn: user.username, left: [] });
  // Amplify does not tell the authenticator.
  expect(await authenticator.passkeys()).toHaveLength(1);
});

/** Bundles aws-amplify as an app would. */
async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('./amplify-page.ts', import.meta.url));
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [built] = output as Rolldown.RolldownOutput[];
  return built?.output[0].code ?? '';
}
