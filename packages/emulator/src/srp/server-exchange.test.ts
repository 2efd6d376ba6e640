import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64, toHex } from '../protocol/bytes.js';
import { secureRandom } from '../random/random-source.js';
import vectors from '../testing/srp-vectors.json' with { type: 'json' };
import { modPow } from './mod-pow.js';
import { deriveSharedKey, openExchange, readClientPublic, verifyClaim } from './server-exchange.js';
import { pad, srpGroup } from './srp-group.js';
import { derivePrivateKey, deriveVerifier } from './verifier.js';

const hex = (text: string) => BigInt(`0x${text}`);

test('k is the hash of the padded group', async () => {
  const joined = Uint8Array.from([...pad(srpGroup.N), ...pad(srpGroup.g)]);
  expect(BigInt(`0x${toHex(sha256(joined))}`)).toBe(srpGroup.k);
  expect(srpGroup.k).toBe(hex(vectors.k));
});

describe.each(vectors.vectors)('vector "$name"', (vector) => {
  const isDevice = vector.deviceKey !== undefined;
  const group = (isDevice ? vector.deviceGroupKey : vector.poolAbbr) ?? '';
  const id = (isDevice ? vector.deviceKey : vector.user) ?? '';
  const password = (isDevice ? vector.devicePassword : vector.password) ?? '';
  const salt = hex((isDevice ? vector.saltRawHex : vector.saltHex) ?? '');
  const serverPrivate = hex(vector.b);
  const verifier = deriveVerifier(derivePrivateKey(salt, { group, id, password }));

  test('derives the verifier', () => {
    if (isDevice) expect(toBase64(pad(verifier))).toBe(vector.PasswordVerifierBase64);
    else expect(verifier.toString(16)).toBe(vector.v);
  });

  test('derives B and the shared key, and accepts only the right signature', async () => {
    const serverPublic = (srpGroup.k * verifier + modPow(srpGroup.g, serverPrivate, srpGroup.N)) % srpGroup.N;
    expect(serverPublic).toBe(hex(vector.B));
    const exchange = { clientPublic: hex(vector.A), serverPublic, serverPrivate, verifier: verifier };
    expect(toHex(deriveSharedKey(exchange) ?? new Uint8Array())).toBe(vector.hkdfKeyHex);
    const { secretBlock, timestamp, signature } = vector;
    const claim = { group, id, secretBlock, timestamp, signature };
    expect(verifyClaim(exchange, claim)).toBe(true);
    expect(verifyClaim(exchange, { ...claim, timestamp: 'Sun Mar 8 04:05:06 UTC 2026' })).toBe(false);
    expect(verifyClaim(exchange, { ...claim, signature: toBase64(fromBase64(signature)?.reverse() ?? pad(1n)) })).toBe(
      false,
    );
  });
});

test('a client value congruent to 0 is refused', () => {
  for (const value of [0n, srpGroup.N, srpGroup.N * 2n]) expect(readClientPublic(value.toString(16))).toBeUndefined();
  expect(readClientPublic('')).toBeUndefined();
  expect(readClientPublic('xyz')).toBeUndefined();
  expect(readClientPublic('-1')).toBeUndefined();
  expect(readClientPublic('02')).toBe(2n);
});

test('powers agree with repeated multiplication', () => {
  for (const base of [2n, 3n, 12_345n]) {
    let expected = 1n;
    for (let exponent = 0n; exponent < 300n; exponent += 1n) {
      expect(modPow(base, exponent, 1_000_003n)).toBe(expected);
      expected = (expected * base) % 1_000_003n;
    }
  }
});

test('each exchange has its own B', () => {
  const first = openExchange(5n, 7n, secureRandom);
  const second = openExchange(5n, 7n, secureRandom);
  expect(first.serverPublic).not.toBe(second.serverPublic);
});
