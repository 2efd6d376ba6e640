import type { UserPoolClientType } from '@aws-sdk/client-cognito-identity-provider';
import type { Finding } from './judge-pool.js';
import type { PoolState } from './read-pool.js';

/** The findings about a client. */
export interface ClientReport {
  readonly userPoolClientId: string;
  readonly name: string;
  /** True if an app can sign in: no finding is bad. */
  readonly usable: boolean;
  readonly findings: readonly Finding[];
}

/** Judges whether an app in a browser can sign in with a client of a pool. */
export function judgeClient(
  client: UserPoolClientType,
  { firstFactors = [] }: Partial<Pick<PoolState, 'firstFactors'>> = {},
): ClientReport {
  const findings = [
    secret(client),
    srp(client),
    ...(firstFactors.some((factor) => factor !== 'PASSWORD') ? [choice(client)] : []),
    refresh(client),
    rotation(client),
    ...passwords(client),
    existence(client),
    revocation(client),
  ];
  return {
    userPoolClientId: client.ClientId ?? '',
    name: client.ClientName ?? '',
    usable: findings.every(({ verdict }) => verdict !== 'bad'),
    findings,
  };
}

function secret({ ClientSecret }: UserPoolClientType): Finding {
  const subject = 'Client secret';
  if (!ClientSecret) return { subject, verdict: 'good', found: 'none' };
  return {
    subject,
    verdict: 'bad',
    found: 'has one',
    why: 'A page cannot keep a secret. Create another client without one.',
  };
}

/**
 * Lists the flows of a client. Without explicit ones it has SRP and refresh. With the names before 2019 it always refreshes, and
 * has SRP unless it is for custom challenges only.
 */
function flowsOf({ ExplicitAuthFlows = [] }: UserPoolClientType): readonly string[] {
  const flows: readonly string[] = ExplicitAuthFlows;
  if (flows.some((flow) => flow.startsWith('ALLOW_'))) return flows;
  return [
    'ALLOW_REFRESH_TOKEN_AUTH',
    ...(flows.includes('CUSTOM_AUTH_FLOW_ONLY') ? [] : ['ALLOW_USER_SRP_AUTH']),
    ...(flows.includes('USER_PASSWORD_AUTH') ? ['ALLOW_USER_PASSWORD_AUTH'] : []),
  ];
}

function srp(client: UserPoolClientType): Finding {
  const subject = 'Sign-in by SRP';
  if (flowsOf(client).includes('ALLOW_USER_SRP_AUTH')) return { subject, verdict: 'good', found: 'allowed' };
  return {
    subject,
    verdict: 'bad',
    found: 'not allowed',
    why: 'Add ALLOW_USER_SRP_AUTH to the client’s ExplicitAuthFlows.',
  };
}

function choice(client: UserPoolClientType): Finding {
  const subject = 'Choice of factor';
  if (flowsOf(client).includes('ALLOW_USER_AUTH')) return { subject, verdict: 'good', found: 'allowed' };
  const why =
    'Sign-ins begin with a password, whatever the pool allows. Add ALLOW_USER_AUTH to the client’s ExplicitAuthFlows.';
  return { subject, verdict: 'limited', found: 'not allowed', why };
}

function rotation({ RefreshTokenRotation, RefreshTokenValidity, TokenValidityUnits }: UserPoolClientType): Finding {
  const subject = 'Token rotation';
  if (RefreshTokenRotation?.Feature === 'ENABLED') return { subject, verdict: 'good', found: 'on' };
  // 0 and an absent value are 30 days.
  const life = RefreshTokenValidity
    ? `${RefreshTokenValidity} ${TokenValidityUnits?.RefreshToken ?? 'days'}`
    : '30 days';
  const why = `A stolen refresh token works for ${life}. Turn on RefreshTokenRotation, without ALLOW_REFRESH_TOKEN_AUTH.`;
  return { subject, verdict: 'info', found: 'off', why };
}

function refresh(client: UserPoolClientType): Finding {
  const subject = 'Refresh';
  if (client.RefreshTokenRotation?.Feature === 'ENABLED') return { subject, verdict: 'good', found: 'tokens rotate' };
  if (flowsOf(client).includes('ALLOW_REFRESH_TOKEN_AUTH')) return { subject, verdict: 'good', found: 'allowed' };
  const why =
    'Sessions end with the first access token. Add ALLOW_REFRESH_TOKEN_AUTH to the client’s ExplicitAuthFlows.';
  return { subject, verdict: 'bad', found: 'not allowed', why };
}

function passwords(client: UserPoolClientType): Finding[] {
  if (!flowsOf(client).includes('ALLOW_USER_PASSWORD_AUTH')) return [];
  const why = 'The kit does not need it, and it sends the password over the wire. Remove ALLOW_USER_PASSWORD_AUTH.';
  return [{ subject: 'Password flow', verdict: 'limited', found: 'allowed', why }];
}

function existence({ PreventUserExistenceErrors }: UserPoolClientType): Finding {
  const subject = 'Existence errors';
  if (PreventUserExistenceErrors === 'ENABLED') return { subject, verdict: 'good', found: 'hidden' };
  const why = 'Anyone can find out who has an account. Set PreventUserExistenceErrors to ENABLED.';
  return { subject, verdict: 'limited', found: 'shown', why };
}

function revocation({ EnableTokenRevocation }: UserPoolClientType): Finding {
  const subject = 'Token revocation';
  if (EnableTokenRevocation !== false) return { subject, verdict: 'good', found: 'on' };
  const why = 'The refresh token stays valid after sign-out. Set EnableTokenRevocation.';
  return { subject, verdict: 'limited', found: 'off', why };
}
