import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { AdminError } from './admin-error.js';

/** The context of a failed operation, for its explanation. */
export interface ErrorContext {
  readonly region?: string | undefined;
  readonly userPoolId?: string | undefined;
  readonly username?: string | undefined;
  readonly endpoint?: string | undefined;
}

const credentials = 'Set AWS_PROFILE, pass --profile, or sign in with `aws sso login`.';
const throttling = /^(TooManyRequests|Throttling|LimitExceeded|RequestLimitExceeded|SlowDown)/;
const badCredentials = /^(UnrecognizedClient|InvalidSignature|ExpiredToken|InvalidClientTokenId|SignatureDoesNotMatch)/;
const connection = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EPIPE|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/;

/**
 * Turns anything thrown into an {@link AdminError} with a one-sentence message, free of passwords, codes and tokens.
 *
 * @example
 * catch (error) {
 *   const { message, hint } = explainError(error, { userPoolId });
 *   console.error(message, hint);
 * }
 */
export function explainError(error: unknown, context: ErrorContext = {}): AdminError {
  if (error instanceof AdminError) return error;
  const { name, message, code } = read(error);
  const fail = (kind: AdminError['code'], text: string, hint?: string) =>
    new AdminError(kind, text, hint, { cause: error });

  if (/CredentialsProviderError|TokenProviderError/.test(name))
    return fail('credentials', `No AWS credentials found: ${message}`, credentials);
  if (badCredentials.test(name)) return fail('credentials', `AWS rejected these credentials: ${message}`, credentials);
  if (/AccessDenied|NotAuthorized/.test(name)) {
    return fail(
      'denied',
      `These credentials are not allowed to do this: ${message}`,
      '`cognito-mfa policy` prints the policy that they need.',
    );
  }
  if (/^Region is missing/.test(message))
    return fail('region', 'No region is set.', 'Pass --region, or set AWS_REGION.');
  if (name === 'UserNotFoundException')
    return fail('no-such-user', `The pool ${context.userPoolId ?? ''} has no user "${context.username ?? ''}".`);
  if (name === 'ResourceNotFoundException' && /user pool/i.test(message) && !/client/i.test(message))
    return noSuchPool(context, error);
  if (name === 'ResourceNotFoundException') return fail('no-such-pool', message);
  if (name === 'AliasExistsException')
    return fail('refused', 'Another user of this pool already signs in with that phone number or address.');
  if (throttling.test(name))
    return fail('throttled', 'AWS throttled the request, even after several retries.', 'Run it again in a minute.');
  if (connection.test(code) || name === 'TimeoutError') return unreachable(context, code || name, error);
  return fail('service', name === 'Error' ? message : `${name}: ${message}`);
}

/** Explains an error of a client, which knows its own region and endpoint. Never throws. */
export async function explainClientError(
  error: unknown,
  { config }: CognitoIdentityProviderClient,
  context: Pick<ErrorContext, 'userPoolId' | 'username'>,
): Promise<AdminError> {
  const region = await config.region().catch(() => undefined);
  const endpoint = await config.endpoint?.().catch(() => undefined);
  if (!endpoint) return explainError(error, { ...context, region });
  const { protocol, hostname, port } = endpoint;
  const url = `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}`;
  return explainError(error, { ...context, region, endpoint: url });
}

function noSuchPool({ userPoolId = '', region }: ErrorContext, cause: unknown): AdminError {
  return new AdminError(
    'no-such-pool',
    `This account has no user pool ${userPoolId} in ${region ?? 'this region'}.`,
    'Look up the ID with `aws cognito-idp list-user-pools --max-results 60`, and check which credentials are in use.',
    { cause },
  );
}

function unreachable({ endpoint, region }: ErrorContext, code: string, cause: unknown): AdminError {
  if (endpoint) {
    const message = `Nothing answers at ${endpoint} (${code}).`;
    return new AdminError('unreachable', message, 'Is the emulator running there?', { cause });
  }
  const hint = code === 'ENOTFOUND' ? `Is "${region ?? ''}" an AWS region?` : 'Is the network up?';
  const message = `Cannot reach Cognito in ${region ?? 'this region'} (${code}).`;
  return new AdminError('unreachable', message, hint, { cause });
}

function read(error: unknown): { name: string; message: string; code: string } {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), code: '' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // If several addresses were tried, the first failure is enough.
  const [first] = error instanceof AggregateError ? error.errors : [];
  return { name: error.name, message: error.message || String(first ?? ''), code };
}
