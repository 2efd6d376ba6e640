import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { ErrorContext } from './explain-error.js';

/** Where a client talks to, for the explanation of a failure. Never throws. */
export async function clientContext({ config }: CognitoIdentityProviderClient): Promise<ErrorContext> {
  const region = await config.region().catch(() => undefined);
  const endpoint = await config.endpoint?.().catch(() => undefined);
  if (!endpoint) return { region };
  const { protocol, hostname, port } = endpoint;
  return { region, endpoint: `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}` };
}
