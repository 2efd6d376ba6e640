import type { AuthClient, AuthFactors, AuthWebAuthnCredential } from '../auth-client.js';
import { AuthError, hasProblem } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import { claimsOf, type IdTokenClaims } from '../session/claims.js';
import type { SessionContext } from '../session/session-tokens.js';
import type { OutputOf } from '../transport/wire.js';
import type { Ceremonies } from './ceremonies.js';
import type { CredentialJson } from './credential-json.js';
import { createPasskeyNames, providerOf } from './passkey-names.js';
import { passkeySupport, shutsOutPasskeys } from './passkey-support.js';
import type { RememberedUser } from './remembered-user.js';
import { signalAccepted, signalUnknown } from './signals.js';

/** The time that a browser has to create a passkey without a prompt, milliseconds. Without a reason to, it waits for long. */
const UPGRADE_LIMIT = 10_000;

export type PasskeyVerb =
  | 'associateWebAuthnCredential'
  | 'listWebAuthnCredentials'
  | 'deleteWebAuthnCredential'
  | 'renameWebAuthnCredential'
  | 'fetchAuthFactors'
  | 'fetchPasskeySupport';

export type PasskeyVerbs = Pick<AuthClient, PasskeyVerb>;

/** Creates the verbs of the signed-in user's passkeys. */
export function passkeyVerbs(
  { config, send, tokens, events }: SessionContext,
  ceremonies: Ceremonies,
  remembered: RememberedUser,
  fetchMFAPreference: AuthClient['fetchMFAPreference'],
): PasskeyVerbs {
  const { environment } = config;
  const names = createPasskeyNames(config);
  /** The relying party of each listed passkey. */
  const parties = new Map<string, string>();

  return {
    async associateWebAuthnCredential({ options: { mediation } = {} } = {}) {
      const isUpgrade = mediation === 'conditional';
      if (isUpgrade && !(await passkeySupport(environment)).upgrade) return undefined;
      if (isUpgrade && shutsOutPasskeys(await fetchMFAPreference())) return undefined;
      const creation = await tokens.withAccessToken(async (AccessToken, { username, tokens: { idToken = '' } }) => {
        const answer = await send('StartWebAuthnRegistration', { AccessToken });
        const options = answer.CredentialCreationOptions as object as PublicKeyCredentialCreationOptionsJSON;
        // Cognito names the passkey by the pool's username, which can be an id. The name is not signed.
        const { name: displayName = username } = claimsOf<IdTokenClaims>(idToken);
        return { ...options, user: { ...options.user, name: username, displayName } };
      });
      const how = { mediation, limit: isUpgrade ? UPGRADE_LIMIT : undefined };
      let created: CredentialJson | undefined;
      try {
        const made = await ceremonies.create(creation, how);
        created = made;
        const session = await tokens.withAccessToken(async (AccessToken, session) => {
          await send('CompleteWebAuthnRegistration', { AccessToken, Credential: made as never });
          return session;
        });
        const provider = providerOf(made.response.authenticatorData);
        // The passkey works without its name.
        if (provider) await names.set(session.tokens.user.userId, made.id, provider).catch(() => undefined);
        await remembered.set(session.username);
        await events.emit({ type: 'passkeysChanged' });
        return { credentialId: made.id, ...(provider && { provider }) };
      } catch (error) {
        // It would be offered at sign-ins and never work. Without an answer, Cognito may know it.
        if (created && !hasProblem(error, 'network', 'service'))
          await signalUnknown(environment, creation.rp.id, created.id);
        // The user has not asked for it, so no failure is shown.
        if (isUpgrade) return undefined;
        if (!hasProblem(error, 'invalid-input')) throw error;
        throw new AuthError((error as Error).name, problem('passkey-not-supported'), 'CompleteWebAuthnRegistration');
      }
    },
    async listWebAuthnCredentials({ pageSize, nextToken } = {}) {
      const [{ Credentials: found = [], NextToken: next }, userId] = await tokens.withAccessToken(
        async (AccessToken, session) => {
          const page = { ...(pageSize && { MaxResults: pageSize }), ...(nextToken && { NextToken: nextToken }) };
          const answer = await send('ListWebAuthnCredentials', { AccessToken, ...page });
          return [answer, session.tokens.user.userId] as const;
        },
      );
      const given = await names.get(userId);
      const credentials = found.map((credential) => credentialOf(credential, given));
      for (const { credentialId, relyingPartyId: rpId } of credentials) if (rpId) parties.set(credentialId, rpId);
      // A part of the list would hide the other passkeys.
      if (!next && !nextToken) {
        for (const rpId of new Set(parties.values())) {
          const ids = credentials.filter(({ relyingPartyId }) => relyingPartyId === rpId);
          void signalAccepted(
            environment,
            rpId,
            userId,
            ids.map(({ credentialId }) => credentialId),
          );
        }
      }
      return { credentials, ...(next && { nextToken: next }) };
    },
    async deleteWebAuthnCredential({ credentialId: CredentialId }) {
      const userId = await tokens.withAccessToken(async (AccessToken, session) => {
        await send('DeleteWebAuthnCredential', { AccessToken, CredentialId }).catch((error: unknown) => {
          // Another tab was faster, or the answer to the first try was lost.
          if ((error as Error).name !== 'ResourceNotFoundException') throw error;
        });
        return session.tokens.user.userId;
      });
      await names.set(userId, CredentialId, undefined).catch(() => undefined);
      await signalUnknown(environment, parties.get(CredentialId), CredentialId);
      await events.emit({ type: 'passkeysChanged' });
    },
    async renameWebAuthnCredential({ credentialId, name }) {
      await tokens.withAccessToken((_, session) =>
        names.set(session.tokens.user.userId, credentialId, name.trim() || undefined),
      );
      await events.emit({ type: 'passkeysChanged' });
    },
    async fetchAuthFactors() {
      const { ConfiguredUserAuthFactors: configured = [] } = await tokens.withAccessToken((AccessToken) =>
        send('GetUserAuthFactors', { AccessToken }),
      );
      return { configured: configured as AuthFactors['configured'] };
    },
    fetchPasskeySupport: () => passkeySupport(environment),
  };
}

type Listed = NonNullable<OutputOf<'ListWebAuthnCredentials'>['Credentials']>[number];

/** Converts a passkey to Amplify's names. */
function credentialOf(listed: Listed, names: Readonly<Record<string, string>>): AuthWebAuthnCredential {
  const { CredentialId: credentialId = '', FriendlyCredentialName, RelyingPartyId, CreatedAt } = listed;
  const friendlyCredentialName = names[credentialId] ?? FriendlyCredentialName;
  const attachment = listed.AuthenticatorAttachment as AuthWebAuthnCredential['authenticatorAttachment'];
  return {
    credentialId,
    authenticatorTransports: listed.AuthenticatorTransports ?? [],
    ...(friendlyCredentialName && { friendlyCredentialName }),
    ...(RelyingPartyId && { relyingPartyId: RelyingPartyId }),
    ...(attachment && { authenticatorAttachment: attachment }),
    ...(CreatedAt && { createdAt: CreatedAt }),
  };
}
