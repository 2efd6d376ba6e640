import { concat } from './bytes.js';
import { ServiceError } from './service-error.js';

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
export async function readAwsRequest(request: Request): Promise<AwsRequest> {
  const operation = readTarget(request);
  const length = request.headers.get('content-length');
  if (Number(length) > maximumBody) throw tooLarge();
  // A server holds the body to its length, so that reading it whole is safe, and cheaper than reading it as a stream.
  const text = length === null ? await readText(request) : await request.text();
  if (text.length > maximumBody) throw tooLarge();
  return { operation, body: readBody(text) };
}

/** Reads the body and stops as soon as it is too large, whatever its headers said. */
async function readText({ body }: Request): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > maximumBody) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(read.value);
  }
  return new TextDecoder().decode(concat(...chunks));
}

/** The operation that a request names. */
function readTarget(request: Request): string {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const [service, operation, ...rest] = (request.headers.get('x-amz-target') ?? '').split('.');
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

function tooLarge(): ServiceError {
  return new ServiceError('RequestEntityTooLargeException', `The body exceeds ${maximumBody} bytes.`, 413);
}
