import { applyFaults, DroppedConnection, type Wait } from '../control/apply-faults.js';
import type { FaultSource } from '../control/faults.js';
import { answerSideChannel, type SideChannelTarget, sideChannelPath } from '../control/side-channel.js';
import type { Saver } from '../data/saver.js';
import type { Service } from '../model/service.js';
import type { Caller } from '../operations/operation.js';
import { operations } from '../operations/operations.js';
import { awsError, awsResult, readAwsRequest } from '../protocol/aws-json.js';
import { answerPreflight, corsHeaders } from '../protocol/cors.js';
import { ServiceError } from '../protocol/refusals.js';
import { readShape } from '../protocol/shape.js';
import type { WireAnswer, WireAnswerer, WireRequest } from '../protocol/wire.js';
import { randomUuid } from '../random/random-text.js';

/** The parts of the emulator around the service. */
export interface AnswererParts {
  readonly faults: FaultSource;
  readonly wait: Wait;
  readonly save: Saver;
  readonly onDefect: (error: unknown) => void;
  readonly sideChannel: () => SideChannelTarget;
}

/** Creates the function that answers every request: the AWS protocol, JWKS and the side channel. */
export function createAnswerer(service: Service, parts: AnswererParts): WireAnswerer {
  const stamp = () => ({ requestId: randomUuid(service.random), now: service.now() });

  const route = async (request: WireRequest): Promise<WireAnswer> => {
    if (request.method === 'OPTIONS') return answerPreflight();
    if (request.path.startsWith(sideChannelPath)) {
      const answer = await answerSideChannel(parts.sideChannel(), request);
      await parts.save();
      return answer;
    }
    if (request.method === 'GET') return answerJwks(service, parts.save, request.path);
    const { operation, body } = await readAwsRequest(request);
    const faults = parts.faults.take(operation);
    if (faults.length > 0) await applyFaults(faults, parts.wait, request.signal);
    try {
      return awsResult(await perform(service, operation, body, { ip: '127.0.0.1' }), stamp());
    } finally {
      // Save after failures too: they count towards lockouts and limits.
      await parts.save();
    }
  };

  return async (request) => {
    try {
      return await route(request);
    } catch (error) {
      if (error instanceof ServiceError) return awsError(error, stamp());
      if (error instanceof DroppedConnection || request.signal.aborted) throw error;
      parts.onDefect(error);
      return awsError(new ServiceError('InternalErrorException', 'The emulator failed.', 500), stamp());
    }
  };
}

async function answerJwks(service: Service, save: Saver, path: string): Promise<WireAnswer> {
  const id = /^\/([^/]+)\/\.well-known\/jwks\.json$/.exec(path)?.[1];
  const pool = id === undefined ? undefined : service.pools.get(id);
  const headers = { ...corsHeaders, 'content-type': 'application/json' };
  if (!pool) return { status: 404, headers, body: JSON.stringify({ message: 'Not found' }) };
  const { publicJwk } = await service.keys.of(pool);
  await save();
  return { status: 200, headers, body: JSON.stringify({ keys: [publicJwk] }) };
}

/** Validates the input of an operation and runs it. @throws ServiceError. */
export async function perform(service: Service, name: string, body: object, caller: Caller): Promise<object> {
  const operation = operations.get(name);
  if (!operation) {
    const known = [...operations.keys()].sort().join(', ');
    throw new ServiceError(
      'UnknownOperationException',
      `The emulator does not support ${name.replace(/\W/g, '').slice(0, 60)}. It supports: ${known}.`,
    );
  }
  return operation.run(service, readShape(operation.input, body), caller);
}
