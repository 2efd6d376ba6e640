import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { passwordClaim } from './password-claim.js';
import { startSrp } from './srp.js';

interface Vector {
  a: string;
  B: string;
  poolAbbr: string;
  user: string;
  password: string;
  saltHex: string;
  secretBlock: string;
  timestamp: string;
  signature: string;
}

const { vectors } = JSON.parse(
  readFileSync(new URL('../../../emulator/src/testing/srp-vectors.json', import.meta.url), 'utf8'),
) as { vectors: Partial<Vector>[] };
const vector = vectors.find(({ saltHex }) => saltHex) as Vector;

const identity = { group: vector.poolAbbr, user: vector.user, password: vector.password };
const now = new Date(vector.timestamp.replace('UTC ', '').concat(' UTC')).getTime();
const parameters = { SRP_B: vector.B, SALT: vector.saltHex, SECRET_BLOCK: vector.secretBlock };
const start = () => startSrp({ crypto }, BigInt(`0x${vector.a}`));

describe('the claim of a password', () => {
  it('proves the password with the values of the challenge', async () => {
    expect(await passwordClaim(await start(), identity, parameters, now)).toEqual({
      TIMESTAMP: vector.timestamp,
      PASSWORD_CLAIM_SECRET_BLOCK: vector.secretBlock,
      PASSWORD_CLAIM_SIGNATURE: vector.signature,
    });
  });

  it.each([
    ['no values at all', undefined, 'SrpRefusedError'],
    ['a public value of zero', { ...parameters, SRP_B: '0' }, 'SrpRefusedError'],
    ['a public value that is not hex', { ...parameters, SRP_B: 'xyz' }, 'SyntaxError'],
    ['a salt that is not hex', { ...parameters, SALT: '-' }, 'SyntaxError'],
    ['a secret block that is not base64', { ...parameters, SECRET_BLOCK: '%' }, 'InvalidCharacterError'],
  ])('is a service Problem for a challenge with %s', async (_, challenge, name) => {
    const claim = passwordClaim(await start(), identity, challenge, now);
    await expect(claim).rejects.toMatchObject({ name, problem: { code: 'service' } });
  });

  it('takes a missing salt for zero and a missing secret block for none', async () => {
    const { SRP_B } = parameters;
    const claim = await passwordClaim(await start(), identity, { SRP_B }, now);
    const zero = await passwordClaim(await start(), identity, { SRP_B, SALT: '0', SECRET_BLOCK: '' }, now);
    expect(claim).toEqual(zero);
    expect(claim.PASSWORD_CLAIM_SECRET_BLOCK).toBe('');
  });

  it('passes on an error that is not about the challenge', async () => {
    const failure = new TypeError('a bug');
    const broken = { publicValue: '2', prove: () => Promise.reject(failure) };
    await expect(passwordClaim(broken, identity, parameters, now)).rejects.toBe(failure);
  });
});
