import { concat } from '../protocol/bytes.js';
import { tooLarge, type WireAnswerer } from '../protocol/wire.js';

/** Creates a `fetch` that an answerer answers. */
export function createFetch(answer: WireAnswerer): (input: RequestInfo | URL, init?: RequestInit) => Promise<Response> {
  return async (input, init) => {
    // Don't copy a request without need: that costs as much as answering it.
    const request = input instanceof Request && !init ? input : new Request(input, init);
    request.signal.throwIfAborted();
    const { pathname, search } = new URL(request.url);
    const { status, headers, body } = await answer({
      method: request.method,
      path: pathname,
      query: search.slice(1),
      signal: request.signal,
      header: (name) => request.headers.get(name) ?? undefined,
      text: (maximum) => readText(request, maximum),
    });
    request.signal.throwIfAborted();
    return new Response(status === 204 ? null : body, { status, headers });
  };
}

/** Reads the body and stops as soon as it is too large. */
async function readText({ body }: Request, maximum: number): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > maximum) {
      await reader.cancel();
      throw tooLarge(maximum);
    }
    chunks.push(read.value);
  }
  return new TextDecoder().decode(concat(...chunks));
}
