import { createEmulator, defaultPool } from '@cognito-mfa/emulator';
import { softwareAuthenticator } from '@cognito-mfa/emulator/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuthClient } from '../auth-client.js';
import { memoryStorage } from '../storage/memory-storage.js';
import { browserWith, type Emulator, password, signingKey, transports } from '../testing/emulated-client.js';
import { callEveryVerb } from '../testing/every-verb.js';
import { operations } from '../testing/operations.js';
import { rotatingPool } from '../testing/rotating-pool.js';
import type { Operation } from '../transport/wire.js';
import { createCognitoClient } from './create-cognito-client.js';

/** The nightly run takes more cases. */
const isNightly = process.env.EVERY_ORDER === '1';
const numRuns = isNightly ? 1000 : 15;

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
interface Mutation {
  readonly operation: Operation;
  /** The number of answers that arrive as they are. */
  readonly intact: number;
  /** The place in the answer, counted through. */
  readonly place: number;
  /** Takes the place of the value there; undefined removes it. */
  readonly next: Json | undefined;
}

/** `a.bnVsbA.c` is a JWT whose payload is `null`. */
const junk: Json[] = [
  5,
  -1,
  1e300,
  'x',
  '',
  true,
  null,
  [],
  {},
  [null],
  { x: 5 },
  '[',
  '{"a":1}',
  'null',
  'a.bnVsbA.c',
];

const mutations = fc.record<Mutation>({
  operation: fc.constantFrom(...operations),
  intact: fc.nat(3),
  place: fc.nat(40),
  next: fc.constantFrom(...junk, undefined),
});

function pathsOf(value: Json, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]))];
}

function replaceAt(value: Json, [name, ...rest]: readonly string[], next: Json | undefined): Json {
  if (name === undefined) return next ?? null;
  const copy = structuredClone(value) as Record<string, Json>;
  if (rest.length === 0 && next === undefined) delete copy[name];
  else copy[name] = replaceAt(copy[name] as Json, rest, next);
  return copy;
}

function mutate(text: string, { place, next }: Mutation): string {
  const answer = JSON.parse(text || '{}') as Json;
  const paths = pathsOf(answer);
  return JSON.stringify(replaceAt(answer, paths[place % paths.length] ?? [], next));
}

/** A network between a client and an emulator that mutates answers. Counts the answers to each operation. */
function mutatingNetwork(emulator: Emulator, mutation: Mutation) {
  const seen = new Map<string, number>();
  const pass = (target: string, body: string): string => {
    const operation = target.split('.')[1] ?? '';
    const before = seen.get(operation) ?? 0;
    seen.set(operation, before + 1);
    return operation === mutation.operation && before >= mutation.intact ? mutate(body, mutation) : body;
  };
  const mutating: Emulator = {
    ...emulator,
    async fetch(input, init) {
      const target = (input as Request).headers.get('x-amz-target') ?? '';
      const response = await emulator.fetch(input, init);
      return response.ok ? new Response(pass(target, await response.text()), response) : response;
    },
    requestHandler: {
      ...emulator.requestHandler,
      async handle(request, options) {
        const { response } = await emulator.requestHandler.handle(request, options);
        if (response.statusCode >= 300) return { response };
        const text = pass(request.headers['x-amz-target'] ?? '', new TextDecoder().decode(response.body));
        return { response: { ...response, body: new TextEncoder().encode(text) } };
      },
    },
  };
  return { mutating, seen };
}

async function run(transport: keyof typeof transports, mutation: Mutation) {
  const rotates = mutation.operation === 'GetTokensFromRefreshToken';
  const { clients } = rotates ? rotatingPool : defaultPool;
  const emulator = createEmulator({ signingKey, pool: { ...defaultPool, ...(clients && { clients }) } });
  await emulator.users.create({ username: 'bob', password, temporaryPassword: true });
  await emulator.users.create({ username: 'eve', password, phoneNumber: '+15550100840' });
  const { mutating, seen } = mutatingNetwork(emulator, mutation);
  const auth: AuthClient = createCognitoClient({
    ...emulator.pool,
    environment: browserWith(softwareAuthenticator()),
    storage: memoryStorage(),
    clock: { now: () => emulator.clock.now(), after: () => () => {} },
    transport: transports[transport](mutating),
  });
  const errors: unknown[] = [];
  await callEveryVerb(auth, emulator, (call) =>
    call().catch((error: unknown) => {
      errors.push(error);
      return undefined;
    }),
  );
  return { errors, seen };
}

const isProblem = (error: unknown) => typeof (error as { problem?: { code?: unknown } }).problem?.code === 'string';

describe.each(Object.keys(transports) as (keyof typeof transports)[])('over %s', (transport) => {
  // An unhandled rejection fails the run by itself.
  it.each(operations)('any JSON in the place of the answer to %s ends in a Problem', async (operation) => {
    for (const next of isNightly ? [5, 'x', true, null] : ['x', null]) {
      const { errors, seen } = await run(transport, { operation, intact: 0, place: 0, next });
      expect(seen.get(operation)).toBeGreaterThan(0);
      expect(errors.filter((error) => !isProblem(error))).toEqual([]);
    }
  });

  it(`any value in the place of another ends in a Problem (${numRuns} times)`, { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(mutations, async (mutation) => {
        const { errors } = await run(transport, mutation);
        expect(errors.filter((error) => !isProblem(error))).toEqual([]);
      }),
      { numRuns },
    );
  });
});
