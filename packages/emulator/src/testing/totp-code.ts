import { generateSync } from 'otplib';

/** Generates the code of an authenticator app, with a different library than the emulator. */
export function totpCode(secret: string, now: number): string {
  return generateSync({ secret, epoch: Math.floor(now / 1000) });
}
