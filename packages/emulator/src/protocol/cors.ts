import type { WireAnswer } from './wire.js';

const requestHeaders = [
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

const exposedHeaders = ['date', 'x-amzn-errormessage', 'x-amzn-errortype', 'x-amzn-requestid'];

/** CORS headers that let any page read an answer. */
export const corsHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': exposedHeaders.join(', '),
};

/** Answers a CORS preflight request. */
export function answerPreflight(): WireAnswer {
  return {
    status: 204,
    headers: {
      ...corsHeaders,
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': requestHeaders.join(', '),
      'access-control-max-age': '86400',
    },
    body: '',
  };
}
