import type { IncomingMessage, ServerResponse } from 'node:http';
import { tooLarge, type WireRequest } from '../protocol/wire.js';

/** Wraps a request to a Node server. Everything is read lazily, because most of it never is. */
export function httpRequest(incoming: IncomingMessage, outgoing: ServerResponse): WireRequest {
  const { method = 'GET', url = '/', headers } = incoming;
  const [path = '/', ...query] = url.split('?');
  let signal: AbortSignal | undefined;
  return {
    method,
    path,
    query: query.join('?'),
    ip: incoming.socket?.remoteAddress,
    get signal() {
      signal ??= createAbortSignal(outgoing);
      return signal;
    },
    header: (name) => headers[name]?.toString(),
    text: (maximum) => readText(incoming, maximum),
  };
}

/** Creates a signal that aborts if the connection closes before the answer is complete. */
function createAbortSignal(outgoing: ServerResponse): AbortSignal {
  const controller = new AbortController();
  if (outgoing.destroyed) controller.abort();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) controller.abort();
  });
  return controller.signal;
}

/** Reads the body. If it is too large, the rest stays unread: the server has to close the connection. */
function readText(incoming: IncomingMessage, maximum: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = Number(incoming.headers['content-length'] ?? 0);
    if (size > maximum) {
      reject(tooLarge(maximum));
      return;
    }
    size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maximum) {
        chunks.push(chunk);
        return;
      }
      incoming.pause();
      incoming.removeAllListeners('data');
      reject(tooLarge(maximum));
    });
    incoming.on('end', () => resolve(new TextDecoder().decode(Buffer.concat(chunks))));
    incoming.on('error', reject);
  });
}
