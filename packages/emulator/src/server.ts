import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpRequest } from './answerer/http-request.js';
import type { Emulator } from './create-emulator.js';

/** A listening emulator. */
export interface EmulatorServer {
  readonly host: string;
  readonly port: number;
  /** `http://host:port` */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves an emulator over HTTP. Port 0 picks a free one. */
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
    // Dropped on purpose, or nobody is there any longer: everything else has been answered.
    outgoing.destroy();
  }
}
