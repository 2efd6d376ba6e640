import { type BrowserContext, expect, type Request } from '@playwright/test';

export interface CognitoRequest {
  readonly operation: string;
  readonly input: Record<string, unknown>;
  readonly body: string;
}

/** Records the requests of the page to Cognito. */
export function recordWire(context: BrowserContext, emulatorUrl: string): readonly CognitoRequest[] {
  const requests: CognitoRequest[] = [];
  context.on('request', (request) => {
    const target = request.headers()['x-amz-target'];
    if (!request.url().startsWith(emulatorUrl) || !target) return;
    const body = request.postData() ?? '';
    requests.push({
      operation: target.replace(/^.*\./, ''),
      input: JSON.parse(body || '{}') as Record<string, unknown>,
      body,
    });
  });
  return requests;
}

/** Returns a wait that resolves once no request to Cognito has been on its way for half a second. */
export function watchForQuiet(context: BrowserContext, emulatorUrl: string): () => Promise<void> {
  const pending = new Set<Request>();
  let lastChange = 0;
  const change = (request: Request, isPending: boolean) => {
    if (!request.url().startsWith(emulatorUrl)) return;
    lastChange = Date.now();
    if (isPending) pending.add(request);
    else pending.delete(request);
  };
  context.on('request', (request) => change(request, true));
  context.on('requestfinished', (request) => change(request, false));
  context.on('requestfailed', (request) => change(request, false));
  return () => expect.poll(() => pending.size === 0 && Date.now() - lastChange > 500).toBe(true);
}
