import { generateKeyPairSync } from 'node:crypto';
import { createEmulator } from '@cognito-mfa/emulator';
import type { Browser, Page } from 'playwright';
import { type BenchPage, openPage, origin } from '../browser/chromium.js';
import type { WirePage } from './page.js';
import { totp } from './totp.js';

/** The password of every benchmark user. */
export const password = 'Corr3ct-Horse!';

/** Created ahead of time, because generating a key would count as sign-in time. */
const signingKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });

/** A page with both clients, the pool behind it, and the requests so far. */
export interface World extends BenchPage {
  readonly emulator: ReturnType<typeof createEmulator>;
  /** Operation names so far, in order. */
  readonly operations: string[];
  /** Enables TOTP for a user. Returns a function that returns the next unused code. */
  withTotp(username: string): () => string;
}

/** Opens a world with a response time of `delay` milliseconds. */
export async function openWorld(browser: Browser, script: string, delay = 0): Promise<World> {
  const emulator = createEmulator({ signingKey: signingKey as JsonWebKey, allowOrigins: [origin] });
  const operations: string[] = [];
  const opened = await openPage(browser, script, async (request) => {
    const waited = new Promise((resolve) => setTimeout(resolve, delay));
    operations.push(request.headers.get('x-amz-target')?.split('.')[1] ?? '');
    const response = await emulator.fetch(request);
    await waited;
    return response;
  });
  await startClients(opened.page, emulator);
  return {
    ...opened,
    emulator,
    operations,
    withTotp(username) {
      const secret = emulator.users.enableTotp(username);
      return () => {
        emulator.clock.advance(30);
        return totp(secret, emulator.clock.now());
      };
    },
  };
}

/** Configures the clients of a page. */
export async function startClients(page: Page, { pool }: World['emulator']): Promise<void> {
  const ids = { userPoolId: pool.userPoolId, userPoolClientId: pool.userPoolClientId ?? '', endpoint: `${origin}/` };
  await page.evaluate((given) => (globalThis as unknown as { wirePage: WirePage }).wirePage.start(given), ids);
}

type Arguments<Call> = Call extends (...args: infer Given) => unknown ? Given : never;

/** Calls a function of the page. */
export function drive<Name extends keyof WirePage>(
  page: Page,
  name: Name,
  ...args: Arguments<WirePage[Name]>
): Promise<Awaited<ReturnType<WirePage[Name]>>> {
  return page.evaluate(
    ([call, given]) => {
      const { wirePage } = globalThis as unknown as { wirePage: Record<string, (...values: unknown[]) => unknown> };
      return wirePage[call as string]?.(...(given as unknown[]));
    },
    [name, args] as const,
  ) as Promise<Awaited<ReturnType<WirePage[Name]>>>;
}
