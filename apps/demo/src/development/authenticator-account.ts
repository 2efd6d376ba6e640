/** The contents of a QR code that an authenticator app stores. */
export interface AuthenticatorAccount {
  readonly issuer: string;
  readonly name: string;
  /** Base32. */
  readonly secret: string;
  readonly digits: 6 | 7 | 8;
  /** Seconds. */
  readonly period: number;
}

/** Parses a key URI (`otpauth://totp/issuer:name?secret=...`). Returns undefined unless it is for TOTP with SHA-1. */
export function readAuthenticatorAccount(uri: string): AuthenticatorAccount | undefined {
  const match = /^otpauth:\/\/totp\/([^?#]*)\?([^#]+)$/i.exec(uri.trim());
  if (!match?.[1] || !match[2]) return undefined;
  const parameters = new URLSearchParams(match[2]);
  const secret = parameters.get('secret')?.replace(/[\s=]/g, '').toUpperCase();
  if (!secret || !/^[A-Z2-7]+$/.test(secret)) return undefined;
  if ((parameters.get('algorithm') ?? 'SHA1').toUpperCase() !== 'SHA1') return undefined;
  const digits = Number(parameters.get('digits') ?? 6);
  const period = Number(parameters.get('period') ?? 30);
  if (!(digits === 6 || digits === 7 || digits === 8) || !(period > 0)) return undefined;
  const label = decode(match[1]);
  const colon = label.indexOf(':');
  return {
    issuer: parameters.get('issuer') ?? (colon > 0 ? label.slice(0, colon) : ''),
    name: label.slice(colon + 1).trim(),
    secret,
    digits,
    period,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
