import type { AuthClient } from '../auth-client.js';
import type { Runtime } from '../environment.js';
import { AuthError, hasProblem } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';

/** The lifetime of a code in every authenticator app that works with Cognito, seconds. */
const PERIOD = 30;

/** The reach of the search for a wrong clock, in periods: ten minutes either way. */
const REACH = 20;

interface Attempt {
  readonly sharedSecret: string;
  readonly code: string;
}

/**
 * Explains a refused setup code. While the key is on the screen, a code that is right for another time reveals that the clock
 * of the phone is off: the error becomes a `clock-skew` Problem. Any other error is returned unchanged.
 */
export async function explainWrongCode(
  auth: AuthClient,
  error: unknown,
  attempt: Attempt,
  { clock, environment }: Runtime,
): Promise<unknown> {
  if (!hasProblem(error, 'totp-setup-wrong-code')) return error;
  const now = clock.now() + auth.serverClockOffset();
  try {
    const secondsBehind = await findClockSkew(environment.crypto.subtle, attempt, now);
    if (secondsBehind === undefined) return error;
    return new AuthError((error as Error).name, problem('clock-skew', { secondsBehind }), 'VerifySoftwareToken');
  } catch {
    // Without a diagnosis, keep the error.
    return error;
  }
}

/**
 * Returns by how many seconds the clock of the phone is slow (negative: fast), or undefined if the refused code fits no time
 * within reach. Cognito accepts the codes of the adjacent periods, so a refused one is at least two periods off. `now` is
 * Cognito's time, epoch milliseconds.
 */
async function findClockSkew(subtle: SubtleCrypto, attempt: Attempt, now: number): Promise<number | undefined> {
  const codeOf = await totpCodes(subtle, attempt.sharedSecret);
  const step = Math.floor(now / 1000 / PERIOD);
  for (let distance = 2; distance <= REACH; distance++) {
    const [slow, fast] = await Promise.all([codeOf(step - distance), codeOf(step + distance)]);
    if (slow === attempt.code) return distance * PERIOD;
    if (fast === attempt.code) return -distance * PERIOD;
  }
  return undefined;
}

/** Returns a function that computes the code of a time step (RFC 6238 with SHA-1 and six digits, as in Cognito). */
async function totpCodes(subtle: SubtleCrypto, sharedSecret: string): Promise<(step: number) => Promise<string>> {
  const key = await subtle.importKey('raw', fromBase32(sharedSecret), { name: 'HMAC', hash: 'SHA-1' }, false, ['sign']);
  return async (step) => {
    const counter = new DataView(new ArrayBuffer(8));
    counter.setBigUint64(0, BigInt(step));
    const mac = new DataView(await subtle.sign('HMAC', key, counter));
    const offset = mac.getUint8(19) & 15;
    const number = mac.getUint32(offset) & 0x7fffffff;
    return String(number % 1_000_000).padStart(6, '0');
  };
}

/** Decodes base32 (RFC 4648, section 6), with or without padding. */
function fromBase32(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const letter of text.toUpperCase().replace(/=+$/, '')) {
    value = ((value << 5) | 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((value >> bits) & 255);
  }
  return new Uint8Array(bytes);
}
