import type { AuthClient, AuthDevice } from '../auth-client.js';

/**
 * Yields every remembered device, and requests the next page when the loop gets there. `pageSize` is 1 to 60, Cognito's limit.
 *
 * @throws AuthError if Cognito refuses a page.
 *
 * @example
 * ```ts
 * for await (const device of iterateDevices(auth)) console.log(device.name);
 * ```
 */
export async function* iterateDevices(
  auth: Pick<AuthClient, 'fetchDevicePage'>,
  { pageSize = 60 }: { pageSize?: number } = {},
): AsyncGenerator<AuthDevice, void, undefined> {
  let nextToken: string | undefined;
  do {
    const page = await auth.fetchDevicePage({ limit: pageSize, ...(nextToken && { nextToken }) });
    yield* page.devices;
    nextToken = page.nextToken;
  } while (nextToken);
}
