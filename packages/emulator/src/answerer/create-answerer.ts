import { applyFaults, DroppedConnection, type Wait } from '../control/apply-faults.js';
import type { FaultSource } from '../control/faults.js';
import { answerSideChannel, type SideChannelTarget, sideChannelPath } from '../control/side-channel.js';
import type { Saver } from '../data/saver.js';
import type { Caller } from '../model/caller.js';
import type { Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import { operations } from '../operations/operations.js';
import { awsError, awsResult, readAwsRequest } from '../protocol/aws-json.js';
import { type Access, answerPreflight, checkAccess, corsHeaders } from '../protocol/cors.js';
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
  readonly access: Access;
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
    if (request.method === 'GET') return answerWellKnown(service, parts.save, request);
    const { operation, body } = await readAwsRequest(request);
    const faults = parts.faults.take(operation);
    if (faults.length > 0) await applyFaults(faults, parts.wait, request.signal);
    try {
      return awsResult(await perform(service, operation, body, readCaller(request)), stamp());
    } finally {
      // Save after failures too: they count towards lockouts and limits.
      await parts.save();
    }
  };

  const answer: WireAnswerer = async (request) => {
    try {
      return await route(request);
    } catch (error) {
      if (error instanceof ServiceError) return awsError(error, stamp());
      if (error instanceof DroppedConnection || request.signal.aborted) throw error;
      parts.onDefect(error);
      return awsError(new ServiceError('InternalErrorException', 'The emulator failed.', 500), stamp());
    }
  };

  return async (request) => {
    try {
      checkAccess(request, parts.access);
    } catch (error) {
      // Without CORS headers, so that the page can't read it.
      if (error instanceof ServiceError) return awsError(error, stamp());
      throw error;
    }
    const { headers, ...rest } = await answer(request);
    return { ...rest, headers: { ...headers, ...corsHeaders(request) } };
  };
}

/** Reads the caller of a request. One in this process comes from this machine, and from this page if there is one. */
function readCaller(request: WireRequest): Caller {
  return {
    ip: request.ip ?? '127.0.0.1',
    userAgent: request.header('user-agent') ?? globalThis.navigator?.userAgent,
  };
}

/** Answers GET with the public keys of a pool, or with its OpenID configuration. */
async function answerWellKnown(service: Service, save: Saver, request: WireRequest): Promise<WireAnswer> {
  const [, id = '', name] = /^\/([^/]+)\/\.well-known\/(jwks\.json|openid-configuration)$/.exec(request.path) ?? [];
  const pool = service.pools.get(id);
  const json = (status: number, body: object): WireAnswer => ({
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!pool) return json(404, { message: 'Not found' });
  if (name === 'openid-configuration') return json(200, describeIssuer(service, pool, request.header('host')));
  const { publicJwk } = await service.keys.of(pool);
  await save();
  return json(200, { keys: [publicJwk] });
}

/**
 * Describes the issuer of a pool (OpenID Connect Discovery 1.0). The keys are at the emulator, whatever the issuer. It has no
 * hosted pages, so their endpoints are left out.
 */
function describeIssuer(service: Service, pool: Pool, host: string | undefined): object {
  const issuer = service.issuerOf(pool);
  const place = host === undefined ? issuer : `http://${host}/${pool.id}`;
  return {
    id_token_signing_alg_values_supported: ['RS256'],
    issuer,
    jwks_uri: `${place}/.well-known/jwks.json`,
    response_types_supported: ['code', 'token'],
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  };
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
