import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpRequest } from './answerer/http-request.js';
import type { Emulator } from './create-emulator.js';

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

async function answer(emulator: Emulator, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const { status, headers, body } = await emulator.answer(httpRequest(incoming, outgoing));
    outgoing.writeHead(status, headers).end(body);
  } catch {
    // A fault dropped the connection or the client is gone. All other errors are answers by now.
    outgoing.destroy();
  }
}
