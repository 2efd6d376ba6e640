import type { Saver } from '../data/saver.js';
import { applyFaults } from '../faults/apply-faults.js';
import { DroppedConnection } from '../faults/dropped-connection.js';
import type { FaultSource } from '../faults/faults.js';
import type { Wait } from '../faults/wait.js';
import { perform } from '../operations/perform.js';
import { corsHeaders, preflight } from '../protocol/cors.js';
import { readAwsRequest } from '../protocol/read-aws-request.js';
import { type AnswerStamp, awsError, awsResult } from '../protocol/respond-aws.js';
import { ServiceError } from '../protocol/service-error.js';
import { randomUuid } from '../random/random-uuid.js';
import { answerSideChannel, type SideChannelTarget } from '../side-channel/side-channel.js';
import type { Service } from './service.types.js';

/** What surrounds the service on the wire. */
export interface FetchSurroundings {
  readonly faults: FaultSource;
  readonly wait: Wait;
  readonly save: Saver;
  readonly onDefect: (error: unknown) => void;
  readonly sideChannel: () => SideChannelTarget;
}

/** Makes the `fetch` that answers everything. */
export function createFetch(
  service: Service,
  surroundings: FetchSurroundings,
): (input: RequestInfo | URL, init?: RequestInit) => Promise<Response> {
  return async (input, init) => {
    // A request that needs no changes is not copied: that would cost as much as answering it.
    const request = input instanceof Request && !init ? input : new Request(input, init);
    request.signal.throwIfAborted();
    const url = new URL(request.url);
    if (request.method === 'OPTIONS') return preflight();
    if (url.pathname.startsWith('/_emulator/')) {
      const answer = await answerSideChannel(surroundings.sideChannel(), request, url);
      await surroundings.save();
      return answer;
    }
    if (request.method === 'GET') return answerJwks(service, surroundings.save, url);
    const response = await answerAws(service, surroundings, request);
    request.signal.throwIfAborted();
    return response;
  };
}

async function answerAws(service: Service, surroundings: FetchSurroundings, request: Request): Promise<Response> {
  const stamp = () => ({ requestId: randomUuid(service.random), now: service.now() });
  try {
    const { operation, body } = await readAwsRequest(request);
    await applyFaults(surroundings.faults, surroundings.wait, operation, request.signal);
    return await performAndSave(service, surroundings.save, operation, body, stamp);
  } catch (error) {
    if (error instanceof ServiceError) return awsError(error, stamp());
    if (error instanceof DroppedConnection || request.signal.aborted) throw error;
    surroundings.onDefect(error);
    return awsError(new ServiceError('InternalErrorException', 'The emulator failed.', 500), stamp());
  }
}

/** Failures are saved as well: they count towards locks and limits. */
async function performAndSave(
  service: Service,
  save: Saver,
  operation: string,
  body: object,
  stamp: () => AnswerStamp,
): Promise<Response> {
  try {
    return awsResult(await perform(service, operation, body, { ip: '127.0.0.1' }), stamp());
  } finally {
    await save();
  }
}

async function answerJwks(service: Service, save: Saver, { pathname }: URL): Promise<Response> {
  const id = /^\/([^/]+)\/\.well-known\/jwks\.json$/.exec(pathname)?.[1];
  const pool = id === undefined ? undefined : service.pools.get(id);
  const headers = { ...corsHeaders, 'content-type': 'application/json' };
  if (!pool) return new Response(JSON.stringify({ message: 'Not found' }), { status: 404, headers });
  const { publicJwk } = await service.keys.of(pool);
  await save();
  return new Response(JSON.stringify({ keys: [publicJwk] }), { status: 200, headers });
}
