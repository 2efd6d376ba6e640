import { ServiceError } from './service-error.js';
import type { WireRequest } from './wire.types.js';

/** Far above anything the model allows. */
const maximumBody = 512 * 1024;

/** A call on the wire: the operation's name and its input, not checked yet. */
export interface AwsRequest {
  readonly operation: string;
  readonly body: object;
}

/**
 * Reads X-Amz-Target and the JSON body. What the service itself answers to requests this broken is unsure.
 *
 * @throws ServiceError.
 */
export async function readAwsRequest(request: WireRequest): Promise<AwsRequest> {
  const operation = readTarget(request);
  return { operation, body: readBody(await request.text(maximumBody)) };
}

/** The operation that a request names. */
function readTarget(request: WireRequest): string {
  const type = request.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  const [service, operation, ...rest] = (request.header('x-amz-target') ?? '').split('.');
  if (service !== 'AWSCognitoIdentityProviderService' || !operation || rest.length > 0) {
    throw new ServiceError(
      'UnknownOperationException',
      'The request names no operation of this service in X-Amz-Target.',
    );
  }
  if (type !== 'application/x-amz-json-1.1') {
    throw new ServiceError('UnknownOperationException', 'The content type must be application/x-amz-json-1.1.');
  }
  return operation;
}

function readBody(text: string): object {
  let body: unknown;
  try {
    body = JSON.parse(text || '{}');
  } catch {
    throw new ServiceError('SerializationException', 'The body is no JSON.');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ServiceError('SerializationException', 'The body is no JSON object.');
  }
  return body;
}
