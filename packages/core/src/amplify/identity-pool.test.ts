import { createEmulator } from '@cognito-mfa/emulator';
import { Amplify } from 'aws-amplify';
import { decodeJWT, fetchAuthSession } from 'aws-amplify/auth';
import { CognitoAWSCredentialsAndIdentityIdProvider, DefaultIdentityIdStore } from 'aws-amplify/auth/cognito';
import { sessionStorage } from 'aws-amplify/utils';
import { afterEach, expect, test, vi } from 'vitest';
import { createCognitoClient } from '../client/create-cognito-client.js';
import { memoryStorage } from '../storage/memory-storage.js';
import { fetchTransport } from '../transport/fetch-transport.js';

const ada = { username: 'ada', password: 'Corr3ct-Horse!' };

afterEach(() => vi.unstubAllGlobals());

// docs/recipes/moving-from-amplify-ui.md, "Keep Amplify for files".
test('an identity pool gets the ID token of our session from Amplify', async () => {
  const emulator = createEmulator();
  const { userPoolId, userPoolClientId } = emulator.pool;
  await emulator.users.create({ ...ada, confirmed: true });
  const transport = fetchTransport({ fetch: emulator.fetch });
  const client = createCognitoClient({ userPoolId, userPoolClientId, transport, storage: memoryStorage() });
  await client.signIn(ada);

  const logins: unknown[] = [];
  vi.stubGlobal('fetch', async (_: unknown, { headers, body }: { headers: Record<string, string>; body: string }) => {
    logins.push(JSON.parse(body).Logins);
    const isId = headers['x-amz-target']?.endsWith('GetId');
    const Credentials = { AccessKeyId: 'AKIA', SecretKey: 'key', SessionToken: 'token', Expiration: 4_102_444_800 };
    return Response.json(isId ? { IdentityId: 'us-east-1:1' } : { IdentityId: 'us-east-1:1', Credentials });
  });
  const credentialsProvider = new CognitoAWSCredentialsAndIdentityIdProvider(
    new DefaultIdentityIdStore(sessionStorage),
  );
  Amplify.configure(
    { Auth: { Cognito: { userPoolId, userPoolClientId, identityPoolId: 'us-east-1:pool', allowGuestAccess: false } } },
    {
      Auth: {
        credentialsProvider,
        tokenProvider: {
          async getTokens(options) {
            const { tokens } = await client.fetchAuthSession({ forceRefresh: options?.forceRefresh ?? false });
            if (!tokens?.idToken) return null;
            return { accessToken: decodeJWT(tokens.accessToken), idToken: decodeJWT(tokens.idToken) };
          },
        },
      },
    },
  );

  const { credentials } = await fetchAuthSession();
  expect(credentials?.accessKeyId).toBe('AKIA');
  const { tokens } = await client.fetchAuthSession();
  const login = { [`cognito-idp.us-east-1.amazonaws.com/${userPoolId}`]: tokens?.idToken };
  expect(logins).toEqual([login, login]);
});
