import * as nodeCrypto from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { webEnvironment } from '../environment.js';
import { base64ToBytes, bytesToHex, hexToBytes } from './bytes.js';
import { N } from './group.js';
import { cognitoTimestamp, deviceVerifier, prepareSrp, startSrp } from './srp.js';

interface Vector {
  name: string;
  a: string;
  A: string;
  B: string;
  secretBlock: string;
  timestamp: string;
  signature: string;
  poolAbbr?: string;
  user?: string;
  password?: string;
  saltHex?: string;
  deviceGroupKey?: string;
  deviceKey?: string;
  devicePassword?: string;
  saltRawHex?: string;
  SaltBase64?: string;
  PasswordVerifierBase64?: string;
  SALT_param?: string;
}

const vectors = JSON.parse(
  readFileSync(new URL('../../../emulator/src/testing/srp-vectors.json', import.meta.url), 'utf8'),
) as { vectors: Vector[] };

const anybody = { group: 'p', user: 'u', password: 'x' };
const refused = { name: 'SrpRefusedError', message: 'The server sent an SRP value that RFC 5054 says to refuse.' };

const engines = [{ crypto }, { crypto, nodeCrypto: () => nodeCrypto }];
const all = engines.flatMap((engine) => vectors.vectors.map((vector) => ({ name: vector.name, vector, engine })));

describe('SRP as in Cognito', () => {
  it.each(all)('agrees with two other clients: $name', async ({ vector, engine }) => {
    const identity = {
      group: (vector.poolAbbr ?? vector.deviceGroupKey) as string,
      user: (vector.user ?? vector.deviceKey) as string,
      password: (vector.password ?? vector.devicePassword) as string,
    };
    const client = await startSrp(engine, BigInt(`0x${vector.a}`));
    expect(client.publicValue).toBe(vector.A.replace(/^0+/, ''));
    const proof = await client.prove(
      identity,
      {
        serverPublic: vector.B,
        salt: (vector.saltHex ?? vector.SALT_param) as string,
        secretBlock: vector.secretBlock,
      },
      new Date(vector.timestamp.replace('UTC ', '').concat(' UTC')),
    );
    expect(proof.timestamp).toBe(vector.timestamp);
    expect(proof.signature).toBe(vector.signature);
  });

  it('registers a device with the verifier of other clients', async () => {
    const vector = vectors.vectors.find((candidate) => candidate.deviceKey) as Vector;
    const identity = {
      group: vector.deviceGroupKey as string,
      user: vector.deviceKey as string,
      password: vector.devicePassword as string,
    };
    const verifier = await deviceVerifier(crypto, identity, hexToBytes(vector.saltRawHex as string));
    expect(verifier).toEqual({ Salt: vector.SaltBase64, PasswordVerifier: vector.PasswordVerifierBase64 });
    expect(bytesToHex(base64ToBytes(verifier.Salt))).toContain(vector.saltRawHex);
  });

  it.each([0n, N, 2n * N])('proves nothing to a server that sends B congruent to 0', async (B) => {
    const client = await startSrp({ crypto });
    const challenge = { serverPublic: B.toString(16), salt: 'ab', secretBlock: 'AAAA' };
    await expect(client.prove(anybody, challenge, new Date(0))).rejects.toMatchObject(refused);
  });

  it('computes powers with OpenSSL in Node', async () => {
    const powers: Uint8Array[] = [];
    const createDiffieHellman = vi.fn((prime: Uint8Array, generator: number) => {
      const group = nodeCrypto.createDiffieHellman(prime, generator);
      return {
        setPrivateKey: (key: Uint8Array) => group.setPrivateKey(key),
        computeSecret(base: Uint8Array) {
          const power = group.computeSecret(base);
          powers.push(power);
          return power;
        },
      };
    });
    const client = await startSrp({ crypto, nodeCrypto: () => ({ createDiffieHellman }) });
    await client.prove(anybody, { serverPublic: 'ab', salt: 'ab', secretBlock: 'AAAA' }, new Date(0));
    expect(createDiffieHellman).toHaveBeenCalledOnce();
    expect(powers).toHaveLength(1);
    expect(webEnvironment().nodeCrypto?.()).toBe(process.getBuiltinModule('node:crypto'));
  });

  it.each([
    ['is missing', () => undefined],
    [
      'cannot be had',
      () => {
        throw new Error('The runtime does not allow it.');
      },
    ],
    ['has no such group', () => ({}) as typeof nodeCrypto],
  ])('works without Node’s cryptography when it %s', async (_, withoutIt) => {
    const challenge = { serverPublic: 'abc', salt: 'ab', secretBlock: 'AAAA' };
    const [plain, without] = [await startSrp({ crypto }, 7n), await startSrp({ crypto, nodeCrypto: withoutIt }, 7n)];
    expect(await without.prove(anybody, challenge, new Date(0))).toEqual(
      await plain.prove(anybody, challenge, new Date(0)),
    );
  });

  it('sends no proof if the two public values hash to 0', async () => {
    const digest = async () => new ArrayBuffer(32);
    const client = await startSrp({
      crypto: { getRandomValues: crypto.getRandomValues.bind(crypto), subtle: { digest } } as never,
    });
    const challenge = { serverPublic: 'ab', salt: 'ab', secretBlock: 'AAAA' };
    await expect(client.prove(anybody, challenge, new Date(0))).rejects.toMatchObject(refused);
  });

  it('works with non-extractable keys', async () => {
    const importKey = vi.spyOn(crypto.subtle, 'importKey');
    const challenge = { serverPublic: 'ab', salt: 'ab', secretBlock: 'AAAA' };
    await (await startSrp({ crypto })).prove(anybody, challenge, new Date(0));
    const keys = await Promise.all(importKey.mock.results.map(({ value }) => value as Promise<CryptoKey>));
    importKey.mockRestore();
    expect(keys.map(({ extractable }) => extractable)).toEqual([false, false]);
  });

  it('rehearses a whole proof, to warm up every step', async () => {
    const sign = vi.spyOn(crypto.subtle, 'sign');
    await prepareSrp({ crypto });
    expect(sign).toHaveBeenCalledOnce();
    sign.mockRestore();
  });

  it('refuses a random source that returns zeros', async () => {
    const zeros = { getRandomValues: (bytes: Uint8Array) => bytes, subtle: crypto.subtle } as Crypto;
    await expect(startSrp({ crypto: zeros })).rejects.toThrow(/random source/);
  });

  it('formats the time in English and UTC, without a leading zero in the day', () => {
    expect(cognitoTimestamp(new Date('2026-03-07T04:05:06Z'))).toBe('Sat Mar 7 04:05:06 UTC 2026');
    expect(cognitoTimestamp(new Date('2026-12-31T23:59:59.999Z'))).toBe('Thu Dec 31 23:59:59 UTC 2026');
  });
});
