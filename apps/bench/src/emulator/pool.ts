import type { RunningService } from './service.js';

/** The password of every benchmark user. */
export const password = 'Corr3ct-Horse!';

/** A user pool to measure. */
export interface BenchPool {
  readonly UserPoolId: string;
  readonly ClientId: string;
}

/** Creates a pool with email sign-in and no MFA, and a client that accepts passwords. Both services get the same calls. */
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

/** Creates a user who can sign in. */
export async function createUser(service: RunningService, { UserPoolId }: BenchPool, Username: string): Promise<void> {
  await service.call('AdminCreateUser', { UserPoolId, Username, MessageAction: 'SUPPRESS' });
  await service.call('AdminSetUserPassword', { UserPoolId, Username, Password: password, Permanent: true });
}

/** Signs in with the password and checks for tokens. */
export async function signIn(service: RunningService, { ClientId }: BenchPool, username: string): Promise<void> {
  const { AuthenticationResult } = await service.call<{ AuthenticationResult?: Record<string, unknown> }>(
    'InitiateAuth',
    { AuthFlow: 'USER_PASSWORD_AUTH', ClientId, AuthParameters: { USERNAME: username, PASSWORD: password } },
  );
  for (const token of ['AccessToken', 'IdToken', 'RefreshToken']) {
    if (typeof AuthenticationResult?.[token] !== 'string') throw new Error(`The sign-in returned no ${token}.`);
  }
}
