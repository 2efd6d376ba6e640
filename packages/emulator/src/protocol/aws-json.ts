import { corsHeaders } from './cors.js';
import { ServiceError } from './refusals.js';
import type { WireAnswer, WireRequest } from './wire.js';

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

/** What every answer of the service carries. */
export interface AnswerStamp {
  readonly requestId: string;
  /** Epoch milliseconds on the emulator's clock, which the Date header follows. */
  readonly now: number;
}

/** Words the result of an operation. */
export function awsResult(output: object, stamp: AnswerStamp): WireAnswer {
  return { status: 200, headers: stamped(stamp), body: JSON.stringify(output) };
}

/** Words a refusal: the name in the body and, with its trailing colon, in a header. */
export function awsError({ code, message, status }: ServiceError, stamp: AnswerStamp): WireAnswer {
  return {
    status,
    body: JSON.stringify({ __type: code, message }),
    headers: {
      ...stamped(stamp),
      'x-amzn-ErrorType': `${code}:`,
      // Some messages end in a newline or repeat what a caller sent, which a header cannot hold.
      'x-amzn-ErrorMessage': message.replace(/[^\x20-\x7e]+/g, ' ').trim(),
    },
  };
}

function stamped({ requestId, now }: AnswerStamp): Record<string, string> {
  return {
    ...corsHeaders,
    'content-type': 'application/x-amz-json-1.1',
    date: new Date(now).toUTCString(),
    'x-amzn-RequestId': requestId,
  };
}
