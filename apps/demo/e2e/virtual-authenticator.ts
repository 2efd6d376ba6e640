import type { Page } from '@playwright/test';

/** An authenticator of Chromium that answers without a person (the WebAuthn domain of the DevTools protocol). */
export interface VirtualAuthenticator {
  /** Lists the ids of its passkeys, base64. */
  passkeys(): Promise<readonly string[]>;
  /** Sets whether the user confirms prompts: without, they stay open until they time out. */
  confirmPrompts(confirms: boolean): Promise<void>;
  /** Sets whether the user passes fingerprint, face or PIN. */
  verifyUser(verifies: boolean): Promise<void>;
  /** Forgets the passkeys, as another device would not have them. */
  clear(): Promise<void>;
}

/** Adds a platform authenticator to a page. It belongs to the page, not to the user. */
export async function addAuthenticator(page: Page, { hasVerification = true } = {}): Promise<VirtualAuthenticator> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: hasVerification,
      isUserVerified: hasVerification,
      automaticPresenceSimulation: true,
    },
  });
  return {
    async passkeys() {
      const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
      return credentials.map(({ credentialId }) => credentialId);
    },
    confirmPrompts: (enabled) =>
      session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled }).then(() => undefined),
    verifyUser: (isUserVerified) =>
      session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }).then(() => undefined),
    clear: () => session.send('WebAuthn.clearCredentials', { authenticatorId }).then(() => undefined),
  };
}
