import { createPublicKey, verify } from 'node:crypto';
import { type BenchPool, createUser, password } from './pool.js';
import type { RunningService } from './service.js';

/** Checks that the service really signs in: signed tokens for the right password, an error for a wrong one. */
export async function checkService(service: RunningService, pool: BenchPool): Promise<void> {
  await createUser(service, pool, 'check@example.com');
  const signInWith = (given: string) =>
    service.call<{ AuthenticationResult: { AccessToken: string } }>('InitiateAuth', {
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: pool.ClientId,
      AuthParameters: { USERNAME: 'check@example.com', PASSWORD: given },
    });
  const { AccessToken } = (await signInWith(password)).AuthenticationResult;
  const [header = '', payload = '', signature = ''] = AccessToken.split('.');
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string };
  const { keys } = await service.jwks(pool.UserPoolId);
  const key = keys.find((candidate) => candidate.kid === kid);
  if (!key) throw new Error('The key of the token is not published.');
  const signed = verify(
    'RSA-SHA256',
    Buffer.from(`${header}.${payload}`),
    createPublicKey({ key, format: 'jwk' }),
    Buffer.from(signature, 'base64url'),
  );
  if (!signed) throw new Error('The signature of the token is invalid.');
  const refused = await signInWith('Wr0ng-Horse!').then(
    () => false,
    () => true,
  );
  if (!refused) throw new Error('The service accepted a wrong password.');
}
