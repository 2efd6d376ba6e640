import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { softwareAuthenticator } from '../authenticator/software-authenticator.js';
import { type Bytes, concat, fromBase64Url, sameBytes, toBase64Url, utf8 } from '../protocol/bytes.js';
import { assertion, publicOrigin, registration, vector } from '../testing/webauthn-vector.js';
import { verifyAssertion, verifyRegistration } from './verify-ceremony.js';

/** The parts that the browser sends in both ceremonies. */
interface Payload {
  readonly create: Sent;
  readonly get: Sent;
  readonly challenges: readonly [string, string];
  readonly origin: string;
  readonly algorithm: 'ES256' | 'RS256';
}
// biome-ignore lint/suspicious/noExplicitAny: mutated payloads have every shape.
type Sent = any;

const recorded: Payload = {
  create: registration,
  get: assertion,
  challenges: [vector.createChallenge, vector.getChallenge],
  origin: publicOrigin,
  algorithm: 'ES256',
};

const performed = async (algorithm: 'ES256' | 'RS256'): Promise<Payload> => {
  const { credentials } = softwareAuthenticator({ algorithms: [algorithm], synced: false });
  const challenge = utf8('challenge');
  const created = await credentials.create({
    publicKey: {
      challenge,
      rp: { id: 'localhost', name: 'localhost' },
      user: { id: utf8('ann'), name: 'ann', displayName: 'ann' },
      pubKeyCredParams: [-7, -257].map((alg) => ({ type: 'public-key', alg })),
    },
  });
  const got = await credentials.get({ publicKey: { challenge, rpId: 'localhost' } });
  const challenges = [toBase64Url(challenge), toBase64Url(challenge)] as const;
  return {
    create: JSON.parse(JSON.stringify(created)),
    get: JSON.parse(JSON.stringify(got)),
    challenges,
    origin: 'http://localhost',
    algorithm,
  };
};

async function ours({ create, get, challenges, origin }: Payload, requireUserVerification: boolean): Promise<boolean> {
  const shared = { rpId: 'localhost', requireUserVerification, allowsOrigin: (other: string) => other === origin };
  const registered = verifyRegistration(create, { ...shared, challenge: challenges[0] });
  if (!('value' in registered) || get.id !== registered.value.id) return false;
  const proved = await verifyAssertion(get, { ...shared, challenge: challenges[1] }, registered.value.publicKey);
  return 'value' in proved;
}

async function theirs(payload: Payload, requireUserVerification: boolean): Promise<boolean> {
  const { create, get, challenges, origin } = payload;
  const shared = { expectedRPID: 'localhost', expectedOrigin: origin, requireUserVerification };
  try {
    if (!isCanonical(create.response.attestationObject)) return false;
    const registered = await verifyRegistrationResponse({
      ...shared,
      response: create,
      expectedChallenge: challenges[0],
      supportedAlgorithmIDs: [-7, -257],
    });
    const { credential } = registered.registrationInfo ?? {};
    if (!credential || credential.id !== get.id) return false;
    if (payload.algorithm === 'ES256' && !hasDerTags(get.response.signature)) return false;
    const proved = await verifyAuthenticationResponse({
      ...shared,
      response: get,
      expectedChallenge: challenges[1],
      // Cognito's rule for counters is unknown and not part of this comparison.
      credential: { ...credential, counter: 0 },
    });
    return proved.verified;
  } catch {
    return false;
  }
}

/** Its decoder accepts a string that claims more bytes than there are; encoding the result again shows it. */
function isCanonical(attestationObject: string): boolean {
  const bytes = fromBase64Url(attestationObject);
  if (!bytes) return false;
  const encoded = isoCBOR.encode(isoCBOR.decodeFirst(new Uint8Array(bytes)));
  return sameBytes(encoded, bytes.subarray(0, encoded.length));
}

/** Its parser ignores the class of DER tags: it reads 0xb0 as a SEQUENCE, which is 0x30. */
function hasDerTags(signature: string): boolean {
  const der = fromBase64Url(signature) ?? new Uint8Array();
  return der[0] === 0x30 && der[2] === 0x02 && der[4 + (der[3] ?? 0)] === 0x02;
}

type Field = 'clientDataJSON' | 'attestationObject' | 'authenticatorData' | 'signature';
const mutations = fc.record({
  field: fc.constantFrom<readonly ['create' | 'get', Field]>(
    ['create', 'clientDataJSON'],
    ['create', 'attestationObject'],
    ['get', 'clientDataJSON'],
    ['get', 'authenticatorData'],
    ['get', 'signature'],
  ),
  kind: fc.constantFrom('none', 'flip', 'truncate', 'append', 'swap', 'id', 'type'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  bit: fc.integer({ min: 0, max: 7 }),
  verification: fc.boolean(),
});
type Mutation = typeof mutations extends fc.Arbitrary<infer Value> ? Value : never;

function mutate(payload: Payload, { field: [ceremony, field], kind, at, bit }: Mutation): Payload {
  const sent = payload[ceremony];
  const bytes = fromBase64Url(sent.response[field]) ?? new Uint8Array();
  const withBytes = (changed: Bytes): Payload => ({
    ...payload,
    [ceremony]: { ...sent, response: { ...sent.response, [field]: toBase64Url(changed) } },
  });
  const index = Math.floor(at * bytes.length);
  switch (kind) {
    case 'flip':
      return withBytes(bytes.map((byte, position) => (position === index ? byte ^ (1 << bit) : byte)) as Bytes);
    case 'truncate':
      return withBytes(bytes.slice(0, index));
    case 'append':
      return field === 'signature' ? payload : withBytes(concat(bytes, Uint8Array.of(bit)));
    case 'swap':
      return { ...payload, challenges: [payload.challenges[1], payload.challenges[0]] };
    case 'id':
      return { ...payload, [ceremony]: { ...sent, id: `${sent.id.slice(0, -4)}AAAA` } };
    case 'type':
      return { ...payload, [ceremony]: { ...sent, type: 'password' } };
    default:
      return payload;
  }
}

describe('a second opinion agrees', () => {
  test.each([
    ['the recorded ceremonies', async () => recorded, 400],
    ['ES256', () => performed('ES256'), 400],
    ['RS256', () => performed('RS256'), 200],
  ] as const)('on %s, as they are and mutated', async (_name, perform, numRuns) => {
    const payload = await perform();
    expect(await ours(payload, true)).toBe(true);
    expect(await theirs(payload, true)).toBe(true);
    const verdicts = { accepted: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(mutations, async (mutation) => {
        const mutated = mutate(payload, mutation);
        const verdict = await ours(mutated, mutation.verification);
        expect(verdict).toBe(await theirs(mutated, mutation.verification));
        verdicts[verdict ? 'accepted' : 'refused'] += 1;
      }),
      { numRuns },
    );
    // A comparison that always ends the same way would prove nothing.
    expect(verdicts.accepted).toBeGreaterThan(0);
    expect(verdicts.refused).toBeGreaterThan(numRuns / 4);
  });
});
