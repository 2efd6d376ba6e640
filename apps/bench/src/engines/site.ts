import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator } from '@cognito-mfa/emulator';
import { bundle } from '../browser/bundle.js';

/** The pages of the benchmarks on a real port, as engines without request interception need them. */
export interface Site {
  readonly emulator: ReturnType<typeof createEmulator>;
  /** The address of the page that runs a script. */
  urlOf(script: 'srp' | 'fields' | 'wire'): string;
  close(): void;
}

/** Serves the pages and a pool, which all share one origin. */
export async function serveSite(): Promise<Site> {
  const emulator = createEmulator();
  const scripts = new Map([
    ['/srp.js', await bundle({ file: 'srp/page.ts' })],
    ['/fields.js', await bundle({ file: 'fields/page.tsx' })],
    ['/wire.js', await bundle({ file: 'wire/page.ts' })],
  ]);
  const server = createServer(async (request, response) => {
    // Isolated pages have clocks of a few microseconds.
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    const script = scripts.get(request.url ?? '');
    if (request.method === 'POST') {
      const answered = await emulator.fetch(await read(request));
      response.writeHead(answered.status, Object.fromEntries(answered.headers));
      response.end(await answered.text());
    } else if (script) {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(script);
    } else {
      response.setHeader('Content-Type', 'text/html');
      response.end(
        `<!doctype html><meta charset="utf-8"><title>bench</title><div id="root"></div><script type="module" src="${request.url}.js"></script>`,
      );
    }
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    emulator,
    urlOf: (script) => `http://127.0.0.1:${port}/${script}`,
    close: () => void server.close(),
  };
}

async function read(request: IncomingMessage): Promise<Request> {
  const body: Buffer[] = [];
  for await (const part of request) body.push(part);
  return new Request(`http://${request.headers.host}/`, {
    method: 'POST',
    headers: request.headers as Record<string, string>,
    body: Buffer.concat(body),
  });
}
