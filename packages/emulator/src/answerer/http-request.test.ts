import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { httpRequest } from './http-request.js';

it('rejects when the upload is cut off', async () => {
  const server = createServer();
  onTestFinished(() => void server.close());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const text = new Promise<string>((resolve) => {
    server.once('request', (incoming, outgoing) => resolve(httpRequest(incoming, outgoing).text(1000)));
  });
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  client.write('POST / HTTP/1.1\r\nHost: emulator\r\nContent-Length: 50\r\n\r\n{');
  await once(server, 'request');
  client.destroy();
  await expect(text).rejects.toThrow('aborted');
});
