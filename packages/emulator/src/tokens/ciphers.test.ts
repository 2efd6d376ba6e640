import { compactDecrypt, exportJWK, generateKeyPair, importJWK, type JWK, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../protocol/bytes.js';
import { nodeCrypto } from '../protocol/node-crypto.js';
import { secureRandom } from '../random/random-source.js';
import { aesGcm, rs256 } from './ciphers.js';
import { signJwt } from './issue-tokens.js';
import { openRefreshToken, sealRefreshToken } from './refresh-token.js';

const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
const jwk = (await exportJWK(privateKey)) as JsonWebKey;
const verify = await importJWK((await exportJWK(publicKey)) as JWK, 'RS256');
const secret = crypto.getRandomValues(new Uint8Array(32));
const claims = { username: 'Zoë', grantId: 'g', clientId: 'c', rotation: 1, expiresAt: 2 };

describe.each([
  ['in Node', nodeCrypto],
  ['in a page', null],
] as const)('%s', (_where, cryptography) => {
  it('signs tokens that jose verifies', async () => {
    const sign = await rs256(jwk, cryptography);
    const token = await signJwt({ kid: 'key', sign }, { sub: 'ann', name: 'Zoë' });
    const { payload, protectedHeader } = await jwtVerify(token, verify);
    expect(payload).toEqual({ sub: 'ann', name: 'Zoë' });
    expect(protectedHeader).toEqual({ kid: 'key', alg: 'RS256' });
  });

  it('encrypts refresh tokens that jose decrypts, never twice the same, and only for this key', async () => {
    const seal = await aesGcm(secret, cryptography);
    const token = await sealRefreshToken({ seal }, secureRandom, claims);
    const { plaintext, protectedHeader } = await compactDecrypt(token, secret);
    expect(JSON.parse(new TextDecoder().decode(plaintext))).toEqual(claims);
    expect(protectedHeader).toEqual({ cty: 'JWT', enc: 'A256GCM', alg: 'dir' });
    expect(await openRefreshToken({ secret }, token)).toEqual(claims);
    expect(await sealRefreshToken({ seal }, secureRandom, claims)).not.toBe(token);
    expect(await openRefreshToken({ secret: utf8('x'.repeat(32)) }, token)).toBeUndefined();
    expect(await openRefreshToken({ secret }, `${token.slice(0, -4)}AAAA`)).toBeUndefined();
  });
});

it('signs synchronously in Node', async () => {
  expect((await rs256(jwk))('text')).toBeInstanceOf(Uint8Array);
  expect((await rs256(jwk, null))('text')).toBeInstanceOf(Promise);
});
