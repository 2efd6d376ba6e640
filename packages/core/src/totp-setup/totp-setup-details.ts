import type { TotpSetupDetails } from '../auth-types.js';

/**
 * The details of a TOTP key. The URI follows the Key URI Format of authenticator apps: each part is encoded by itself,
 * so that an issuer with `#`, `&`, `+`, a space or letters of any script arrives whole.
 */
export function totpSetupDetails(sharedSecret: string, username: string): TotpSetupDetails {
  return {
    sharedSecret,
    getSetupUri(appName, accountName = username) {
      const issuer = encodeURIComponent(appName);
      const label = `${issuer}:${encodeURIComponent(accountName)}`;
      return new URL(`otpauth://totp/${label}?secret=${sharedSecret}&issuer=${issuer}`);
    },
  };
}
