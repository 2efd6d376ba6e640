import { corsHeaders } from './cors.js';
import type { ServiceError } from './service-error.js';
import type { WireAnswer } from './wire.types.js';

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
