import { concat } from '../protocol/bytes.js';
import { tooLarge, type WireAnswerer } from '../protocol/wire.js';

/** Makes the `fetch` of an answerer. */
export function createFetch(answer: WireAnswerer): (input: RequestInfo | URL, init?: RequestInit) => Promise<Response> {
  return async (input, init) => {
    // A request that needs no changes is not copied: that would cost as much as answering it.
    const request = input instanceof Request && !init ? input : new Request(input, init);
    request.signal.throwIfAborted();
    const { pathname, search } = new URL(request.url);
    const { status, headers, body } = await answer({
      method: request.method,
      path: pathname,
      query: search.slice(1),
      signal: request.signal,
      header: (name) => request.headers.get(name) ?? undefined,
      text: (most) => readText(request, most),
    });
    request.signal.throwIfAborted();
    return new Response(status === 204 ? null : body, { status, headers });
  };
}

/** Reads the body and stops as soon as it is too large, whatever its headers said. */
async function readText({ body }: Request, most: number): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > most) {
      await reader.cancel();
      throw tooLarge(most);
    }
    chunks.push(read.value);
  }
  return new TextDecoder().decode(concat(...chunks));
}
