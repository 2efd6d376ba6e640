import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpRequest } from './answerer/http-request.js';
import type { Emulator } from './create-emulator.js';
import type { WireAnswer } from './protocol/wire.js';

/** A running HTTP server. */
export interface EmulatorServer {
  readonly host: string;
  readonly port: number;
  /** `http://<host>:<port>` */
  readonly url: string;
  /** Stops listening and closes all connections. */
  close(): Promise<void>;
}

/**
 * Serves an emulator over HTTP, in Node.
 *
 * @param options the port may be 0 to pick a free one.
 * @throws Error if the server can't listen there.
 *
 * @example
 * const server = await serve(createEmulator(), { host: '127.0.0.1', port: 9329 });
 */
export function serve(emulator: Emulator, { host, port }: { host: string; port: number }): Promise<EmulatorServer> {
  return new Promise((resolve, reject) => {
    const server = createServer((incoming, outgoing) => void answer(emulator, incoming, outgoing));
    server.on('error', reject);
    server.listen(port, host, () => {
      const { family, address, port } = server.address() as AddressInfo;
      resolve({
        host: address,
        port,
        url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/** The time that a client that is still sending has to read the refusal, milliseconds. */
const graceOfRefusal = 1000;

/** Answers without reading the rest of the request, and closes the connection. */
async function refuseRest(incoming: IncomingMessage, outgoing: ServerResponse, answer: WireAnswer): Promise<void> {
  const { socket } = incoming;
  const length = Buffer.byteLength(answer.body);
  outgoing.writeHead(answer.status, { ...answer.headers, connection: 'close', 'content-length': length });
  // Not end(): Node would read the rest of the request first.
  outgoing.write(answer.body);
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, graceOfRefusal);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  socket.destroy();
}

async function answer(emulator: Emulator, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const { status, headers, body } = await emulator.answer(httpRequest(incoming, outgoing));
    if (status === 413) await refuseRest(incoming, outgoing, { status, headers, body });
    else outgoing.writeHead(status, headers).end(body);
  } catch {
    // A fault dropped the connection or the client is gone. All other errors are answers by now.
    outgoing.destroy();
  }
}
