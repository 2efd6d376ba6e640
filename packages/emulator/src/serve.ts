import type { AddressInfo } from 'node:net';
import { type Http2Bindings, type HttpBindings, serve as listen } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Emulator } from './emulator.types.js';
import { DroppedConnection } from './faults/dropped-connection.js';

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
  const answer = async (request: Request, { outgoing }: HttpBindings | Http2Bindings): Promise<Response> => {
    try {
      return await emulator.fetch(request);
    } catch (error) {
      if (!(error instanceof DroppedConnection) && !request.signal.aborted) throw error;
      outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    }
  };
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: answer, hostname: host, port }, (address: AddressInfo) => {
      const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
      resolve({
        host: address.address,
        port: address.port,
        url: `http://${name}:${address.port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.on('error', reject);
  });
}
