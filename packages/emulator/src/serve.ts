import type { AddressInfo } from 'node:net';
import { type HttpBindings, serve as listen } from '@hono/node-server';
import { Hono } from 'hono';
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
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.all('*', async (context) => {
    try {
      return await emulator.fetch(context.req.raw);
    } catch (error) {
      if (!(error instanceof DroppedConnection) && !context.req.raw.signal.aborted) throw error;
      context.env.outgoing.destroy();
      return new Response(null, { headers: { 'x-hono-already-sent': '1' } });
    }
  });
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, hostname: host, port }, (address: AddressInfo) => {
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
