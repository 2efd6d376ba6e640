import { ServiceError } from './refusals.js';
import type { WireAnswer, WireRequest } from './wire.js';

/** Bytes; far more than the service model allows. */
const maximumBody = 512 * 1024;

/** Characters of a message in a header. Clients read 16 KiB of headers at most. */
const maximumHeader = 1024;

/** A request as read from the wire; the input is not validated yet. */
export interface AwsRequest {
  readonly operation: string;
  readonly body: object;
}

/**
 * Reads X-Amz-Target and the JSON body of a request.
 *
 * @throws ServiceError for a malformed request. Unsure: how Cognito answers those.
 */
export async function readAwsRequest(request: WireRequest): Promise<AwsRequest> {
  const operation = readTarget(request);
  return { operation, body: readBody(await request.text(maximumBody)) };
}

/** Reads the name of the operation. */
function readTarget(request: WireRequest): string {
  const type = request.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  const [service, operation, ...rest] = (request.header('x-amz-target') ?? '').split('.');
  if (service !== 'AWSCognitoIdentityProviderService' || !operation || rest.length > 0) {
    throw new ServiceError('UnknownOperationException', 'X-Amz-Target does not name an operation of this service.');
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
    throw new ServiceError('SerializationException', 'The body is not JSON.');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ServiceError('SerializationException', 'The body is not a JSON object.');
  }
  return body;
}

/** The metadata in the headers of every answer. */
export interface AnswerStamp {
  readonly requestId: string;
  /** The emulator's time for the Date header, epoch milliseconds. */
  readonly now: number;
}

/** Builds the answer for the result of an operation. */
export function awsResult(output: object, stamp: AnswerStamp): WireAnswer {
  return { status: 200, headers: stamped(stamp), body: JSON.stringify(output) };
}

/** Builds the answer for an error. Its name goes into the body and, with a trailing colon, into a header. */
export function awsError({ code, message, status }: ServiceError, stamp: AnswerStamp): WireAnswer {
  return {
    status,
    body: JSON.stringify({ __type: code, message }),
    headers: {
      ...stamped(stamp),
      'x-amzn-ErrorType': `${code}:`,
      // Some messages end in a newline or echo the caller's input, which isn't allowed in a header.
      'x-amzn-ErrorMessage': message
        .slice(0, maximumHeader)
        .replace(/[^\x20-\x7e]+/g, ' ')
        .trim(),
    },
  };
}

function stamped({ requestId, now }: AnswerStamp): Record<string, string> {
  return {
    'content-type': 'application/x-amz-json-1.1',
    date: new Date(now).toUTCString(),
    'x-amzn-RequestId': requestId,
  };
}
