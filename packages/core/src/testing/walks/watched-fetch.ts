interface Truth {
  totpSecret: string | undefined;
  isPasswordChanged: boolean;
}

/**
 * The emulator's fetch over a bad network: a request arrives even if the page no longer waits for it, and its answer can
 * be lost. It also records what happened at the server.
 */
export function createWatchedFetch(fetch: (request: Request) => Promise<Response>, truth: Truth) {
  let secret: string | undefined;
  let losesNext = false;
  return {
    loseNextAnswer(): void {
      losesNext = true;
    },
    async fetch(request: Request): Promise<Response> {
      const operation = request.headers.get('x-amz-target')?.split('.')[1];
      const text = await request.text();
      const response = await fetch(new Request(request.url, { method: 'POST', headers: request.headers, body: text }));
      const input = JSON.parse(text) as Record<string, unknown>;
      const output = response.ok ? ((await response.clone().json()) as Record<string, unknown>) : undefined;
      if (output) note(operation, input, output);
      if (losesNext) {
        losesNext = false;
        throw new TypeError('Failed to fetch: the answer was lost');
      }
      return response;
    },
  };

  function note(operation: string | undefined, input: Record<string, unknown>, output: Record<string, unknown>): void {
    if (operation === 'AssociateSoftwareToken') secret = output.SecretCode as string;
    if (operation === 'VerifySoftwareToken' && !input.Session) truth.totpSecret = secret;
    if (operation !== 'RespondToAuthChallenge') return;
    const isEmail = 'EMAIL' in (input.ChallengeResponses as object);
    if (input.ChallengeName === 'MFA_SETUP' && !isEmail) truth.totpSecret = secret;
    if (input.ChallengeName === 'NEW_PASSWORD_REQUIRED') truth.isPasswordChanged = true;
  }
}
