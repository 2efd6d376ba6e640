import type { AuthClient } from '../auth-client.js';
import { type CognitoClientConfig, completeConfig, resolveConfig } from '../connection/config.js';
import { createSender } from '../connection/sender.js';
import { createPasskeyNames } from '../passkeys/passkey-names.js';
import { fetchTransport } from '../transport/fetch-transport.js';

/** Creates the verbs of passkeys that Amplify lacks, over the pool of its session. */
export function poolVerbs(
  configuration: CognitoClientConfig,
  session: { readonly accessToken: string; readonly userId: string },
): Pick<AuthClient, 'renameWebAuthnCredential' | 'fetchAuthFactors'> & {
  names(): Promise<Readonly<Record<string, string>>>;
} {
  const config = completeConfig(resolveConfig(configuration));
  const { region, endpoint, environment } = config;
  const target = { region, fetch: environment.fetch, ...(endpoint && { endpoint }) };
  const send = createSender((config.transport ?? fetchTransport())(target), config);
  const names = createPasskeyNames(config);
  return {
    names: () => names.get(session.userId),
    renameWebAuthnCredential: ({ credentialId, name }) =>
      names.set(session.userId, credentialId, name.trim() || undefined),
    async fetchAuthFactors() {
      const { ConfiguredUserAuthFactors: configured = [] } = await send('GetUserAuthFactors', {
        AccessToken: session.accessToken,
      });
      return { configured: configured as Awaited<ReturnType<AuthClient['fetchAuthFactors']>>['configured'] };
    },
  };
}
