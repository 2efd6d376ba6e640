import type { AuthClient, AuthDevice } from '../auth-client.js';

/** Every remembered device, asked for page by page as the loop goes on. `pageSize` is 1 to 60, Cognito's limit. */
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
