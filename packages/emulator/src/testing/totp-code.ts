import { generateSync } from 'otplib';

/** The code an authenticator app shows, made by another library than the emulator's. */
export function totpCode(secret: string, now: number): string {
  return generateSync({ secret, epoch: Math.floor(now / 1000) });
}
