import type { BrowserContext } from '@playwright/test';

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
