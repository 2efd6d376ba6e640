/** The members of the AWS SDK's HttpRequest that the emulator reads. */
export interface SdkHttpRequest {
  readonly method: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number | undefined;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** The members of the AWS SDK's HttpResponse. */
export interface SdkHttpResponse {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

/** An HttpHandler for the AWS SDK that stays in this process. */
export interface EmulatorRequestHandler {
  readonly metadata: { readonly handlerProtocol: string };
  handle(request: SdkHttpRequest, options?: { readonly abortSignal?: unknown }): Promise<{ response: SdkHttpResponse }>;
  updateHttpClientConfig(): void;
  httpHandlerConfigs(): Record<string, never>;
  destroy(): void;
}

/** Creates a `requestHandler` for the AWS SDK for JavaScript v3 from a `fetch`. */
export function createRequestHandler(fetch: (request: Request) => Promise<Response>): EmulatorRequestHandler {
  return {
    metadata: { handlerProtocol: 'fetch' },
    async handle(request, { abortSignal } = {}) {
      const signal = abortSignal instanceof AbortSignal ? abortSignal : null;
      signal?.throwIfAborted();
      const response = await fetch(toRequest(request, signal));
      return {
        response: {
          statusCode: response.status,
          headers: Object.fromEntries(response.headers),
          body: new Uint8Array(await response.arrayBuffer()),
        },
      };
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
    destroy() {},
  };
}

function toRequest(request: SdkHttpRequest, signal: AbortSignal | null): Request {
  const { method, protocol, hostname, port, path, headers, body } = request;
  const host = port === undefined ? hostname : `${hostname}:${port}`;
  const carriesBody = method !== 'GET' && method !== 'HEAD' && (typeof body === 'string' || body instanceof Uint8Array);
  return new Request(`${protocol}//${host}${path}`, {
    method,
    // Pages may not set these headers, and the emulator doesn't need them.
    headers: Object.entries(headers).filter(([name]) => !/^(host|content-length)$/i.test(name)),
    signal,
    ...(carriesBody && { body: body instanceof Uint8Array ? new Uint8Array(body) : body }),
  });
}
