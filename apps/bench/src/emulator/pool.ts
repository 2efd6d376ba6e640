import type { RunningService } from './service.js';

/** What every user of a benchmark signs in with. */
export const password = 'Corr3ct-Horse!';

/** A pool to measure in. */
export interface BenchPool {
  readonly UserPoolId: string;
  readonly ClientId: string;
}

/** Makes a pool that signs in by e-mail address, without second factor, and a client that takes passwords, the same calls on either service. */
export async function createPool(service: RunningService): Promise<BenchPool> {
  const { UserPool } = await service.call<{ UserPool: { Id: string } }>('CreateUserPool', {
    PoolName: 'bench',
    MfaConfiguration: 'OFF',
    UsernameAttributes: ['email'],
  });
  const { UserPoolClient } = await service.call<{ UserPoolClient: { ClientId: string } }>('CreateUserPoolClient', {
    UserPoolId: UserPool.Id,
    ClientName: 'bench',
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  });
  return { UserPoolId: UserPool.Id, ClientId: UserPoolClient.ClientId };
}

/** Makes a user who can sign in. */
export async function createUser(service: RunningService, { UserPoolId }: BenchPool, Username: string): Promise<void> {
  await service.call('AdminCreateUser', { UserPoolId, Username, MessageAction: 'SUPPRESS' });
  await service.call('AdminSetUserPassword', { UserPoolId, Username, Password: password, Permanent: true });
}

/** Signs in with the password and checks that tokens came. */
export async function signIn(service: RunningService, { ClientId }: BenchPool, username: string): Promise<void> {
  const { AuthenticationResult } = await service.call<{ AuthenticationResult?: Record<string, unknown> }>(
    'InitiateAuth',
    { AuthFlow: 'USER_PASSWORD_AUTH', ClientId, AuthParameters: { USERNAME: username, PASSWORD: password } },
  );
  for (const token of ['AccessToken', 'IdToken', 'RefreshToken']) {
    if (typeof AuthenticationResult?.[token] !== 'string') throw new Error(`The sign-in gave no ${token}.`);
  }
}
