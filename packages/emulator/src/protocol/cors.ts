import type { WireAnswer } from './wire.js';

const headers = [
  'authorization',
  'amz-sdk-invocation-id',
  'amz-sdk-request',
  'cache-control',
  'content-type',
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-security-token',
  'x-amz-target',
  'x-amz-user-agent',
];

const exposed = ['date', 'x-amzn-errormessage', 'x-amzn-errortype', 'x-amzn-requestid'];

/** The headers that let any page read an answer. */
export const corsHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': exposed.join(', '),
};

/** Answers a preflight. */
export function preflight(): WireAnswer {
  return {
    status: 204,
    headers: {
      ...corsHeaders,
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': headers.join(', '),
      'access-control-max-age': '86400',
    },
    body: '',
  };
}
