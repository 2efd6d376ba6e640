import { ServiceError } from './refusals.js';
import type { WireAnswer, WireRequest } from './wire.js';

/** The header that requests to the side channel carry. A page of another origin can't send it without a preflight. */
export const sideChannelHeader = 'x-cognito-emulator';

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
  sideChannelHeader,
];

const exposedHeaders = ['date', 'x-amzn-errormessage', 'x-amzn-errortype', 'x-amzn-requestid'];

/** The pages and host names that an emulator answers, besides those of this machine. */
export interface Access {
  /** Origins such as `http://app.test:3000`; `*` stands for all. */
  readonly origins: readonly string[];
}

/**
 * Creates the access of an emulator.
 *
 * @throws Error for a text that is no origin.
 */
export function createAccess(allowOrigins: readonly string[]): Access {
  const origins = allowOrigins.map((text) => {
    if (text === '*') return text;
    const origin = URL.canParse(text) ? new URL(text).origin : 'null';
    if (origin !== 'null') return origin;
    throw new Error(`"${text}" is not an origin. Pass one such as http://app.test:3000, or * for all.`);
  });
  return { origins };
}

/**
 * Refuses a request from a page of another site, or one that such a page has sent here through a name of its own (DNS
 * rebinding). Without the two headers the request comes from this process.
 *
 * @throws ServiceError with status 403.
 */
export function checkAccess(request: WireRequest, { origins }: Access): void {
  if (origins.includes('*')) return;
  const host = request.header('host')?.toLowerCase();
  if (host !== undefined && !isLoopbackHost(host) && !origins.some((origin) => new URL(origin).host === host)) {
    throw forbidden('host name', `http://${host}`);
  }
  const origin = request.header('origin');
  if (origin !== undefined && !isLoopbackOrigin(origin) && !origins.includes(origin)) throw forbidden('origin', origin);
}

/** CORS headers that let the page behind a request read the answer. Call {@link checkAccess} first. */
export function corsHeaders(request: WireRequest): Readonly<Record<string, string>> {
  const origin = request.header('origin');
  if (origin === undefined) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': exposedHeaders.join(', '),
    vary: 'origin',
  };
}

/** Answers a CORS preflight request. */
export function answerPreflight(): WireAnswer {
  return {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': requestHeaders.join(', '),
      'access-control-max-age': '86400',
    },
    body: '',
  };
}

/** Returns true for a host name of this machine, with or without a port: localhost, 127.0.0.1, [::1]. */
function isLoopbackHost(host: string): boolean {
  const name = /^(\[[0-9a-f:]+\]|[^:]+)(:[0-9]{1,5})?$/i.exec(host.slice(0, 300))?.[1]?.toLowerCase();
  if (name === undefined) return false;
  return /^(localhost|[a-z0-9-]{1,63}\.localhost|127(\.[0-9]{1,3}){3}|\[::1\])$/.test(name);
}

function isLoopbackOrigin(origin: string): boolean {
  return URL.canParse(origin) && isLoopbackHost(new URL(origin).host);
}

function forbidden(what: string, value: string): ServiceError {
  const shown = value.replace(/[^\x21-\x7e]/g, '?').slice(0, 100);
  return new ServiceError(
    'AccessDeniedException',
    `The emulator does not answer this ${what}. To allow it, pass --allow-origin ${shown} to the command, or allowOrigins to createEmulator.`,
    403,
  );
}
