import type { BrowserContext, Route } from '@playwright/test';

/** A fault of a request to Cognito. */
export type NetworkFault =
  /** Cognito acts, and its response never arrives. */
  | 'answer-lost'
  /** The request never reaches Cognito. */
  | 'refused'
  /** A proxy or load balancer responds instead of Cognito. */
  | 'bad-gateway';

/** Names a request: the operation, plus the challenge name for a challenge response. */
export type RequestName = string;

/**
 * Fails the first request of each given name. The next one of the same name goes through.
 * `left` holds the names that have not failed yet, so that a test can check that all did.
 */
export async function failOnce(
  context: BrowserContext,
  emulatorUrl: string,
  fault: NetworkFault,
  names: readonly RequestName[],
): Promise<{ readonly left: ReadonlySet<RequestName> }> {
  const left = new Set(names);
  await context.route(`${emulatorUrl}/`, async (route) => {
    const name = nameOf(route);
    if (!name || !left.delete(name)) return route.fallback();
    return meet(route, fault);
  });
  return { left };
}

async function meet(route: Route, fault: NetworkFault): Promise<void> {
  if (fault === 'bad-gateway') {
    const headers = { 'access-control-allow-origin': '*', 'content-type': 'text/html' };
    return route.fulfill({ status: 502, headers, body: '<html><body><h1>502 Bad Gateway</h1></body></html>' });
  }
  if (fault === 'answer-lost') await route.fetch();
  return route.abort('connectionreset');
}

function nameOf(route: Route): RequestName | undefined {
  const request = route.request();
  const operation = request.headers()['x-amz-target']?.replace(/^.*\./, '');
  if (!operation) return undefined;
  const { ChallengeName, AuthFlow } = JSON.parse(request.postData() || '{}') as Record<string, string>;
  const detail = ChallengeName ?? (AuthFlow === 'REFRESH_TOKEN_AUTH' ? 'REFRESH' : undefined);
  return detail ? `${operation} ${detail}` : operation;
}
