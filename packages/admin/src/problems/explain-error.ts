import { AdminError } from './admin-error.js';

/** What an operation was about, as far as an explanation of its failure needs it. */
export interface ErrorContext {
  readonly region?: string | undefined;
  readonly userPoolId?: string | undefined;
  readonly username?: string | undefined;
  readonly endpoint?: string | undefined;
}

const credentials = 'Set AWS_PROFILE, or give --profile, or sign in with `aws sso login`.';
const throttling = /^(TooManyRequests|Throttling|LimitExceeded|RequestLimitExceeded|SlowDown)/;
const badCredentials = /^(UnrecognizedClient|InvalidSignature|ExpiredToken|InvalidClientTokenId|SignatureDoesNotMatch)/;
const connection = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EPIPE|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/;

/** Says in a sentence what went wrong, whatever was thrown. Passwords, codes and tokens are in none of these. */
export function explainError(error: unknown, context: ErrorContext = {}): AdminError {
  if (error instanceof AdminError) return error;
  const { name, message, code } = read(error);
  const fail = (kind: AdminError['code'], text: string, hint?: string) =>
    new AdminError(kind, text, hint, { cause: error });

  if (/CredentialsProviderError|TokenProviderError/.test(name))
    return fail('credentials', `There are no AWS credentials to work with: ${message}`, credentials);
  if (badCredentials.test(name))
    return fail('credentials', `AWS does not accept these credentials: ${message}`, credentials);
  if (/AccessDenied|NotAuthorized/.test(name)) {
    return fail(
      'denied',
      `These credentials may not do this: ${message}`,
      '`cognito-mfa policy` prints what is needed.',
    );
  }
  if (/^Region is missing/.test(message))
    return fail('region', 'No region is known.', 'Give --region, or set AWS_REGION.');
  if (name === 'UserNotFoundException')
    return fail('no-such-user', `The pool ${context.userPoolId ?? ''} has no user "${context.username ?? ''}".`);
  if (name === 'ResourceNotFoundException' && /user pool/i.test(message) && !/client/i.test(message))
    return noSuchPool(context, error);
  if (name === 'ResourceNotFoundException') return fail('no-such-pool', message);
  if (name === 'AliasExistsException')
    return fail('refused', 'Another user of this pool already signs in with that phone number or address.');
  if (throttling.test(name))
    return fail(
      'throttled',
      'AWS asks to slow down (throttled), also after several tries.',
      'Run the same again in a minute.',
    );
  if (connection.test(code) || name === 'TimeoutError') return unreachable(context, code || name, error);
  return fail('service', name === 'Error' ? message : `${name}: ${message}`);
}

function noSuchPool({ userPoolId = '', region }: ErrorContext, cause: unknown): AdminError {
  return new AdminError(
    'no-such-pool',
    `There is no user pool ${userPoolId} in ${region ?? 'this region'} of this account.`,
    'Look the id up with `aws cognito-idp list-user-pools --max-results 60`, and check whose credentials these are.',
    { cause },
  );
}

function unreachable({ endpoint, region }: ErrorContext, code: string, cause: unknown): AdminError {
  if (endpoint) {
    return new AdminError(
      'unreachable',
      `Nothing answers at ${endpoint} (${code}).`,
      'Is the emulator running there?',
      { cause },
    );
  }
  const hint = code === 'ENOTFOUND' ? `Is "${region ?? ''}" a region of AWS?` : 'Is the network up?';
  return new AdminError('unreachable', `Cognito cannot be reached in ${region ?? 'this region'} (${code}).`, hint, {
    cause,
  });
}

function read(error: unknown): { name: string; message: string; code: string } {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), code: '' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // Of several addresses that were tried, the first says it all.
  const [first] = error instanceof AggregateError ? error.errors : [];
  return { name: error.name, message: error.message || String(first ?? ''), code };
}
