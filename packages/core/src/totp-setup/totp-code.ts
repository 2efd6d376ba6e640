/** Seconds that a code is shown for, in every authenticator app that Cognito works with. */
export const TOTP_PERIOD = 30;

/** The codes of a TOTP key (RFC 6238 with SHA-1 and six digits, as Cognito has it). */
export async function totpCodes(
  subtle: SubtleCrypto,
  sharedSecret: string,
): Promise<(step: number) => Promise<string>> {
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

/** RFC 4648 §6, without its padding. */
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
