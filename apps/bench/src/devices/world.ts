import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEmulator, defaultPool } from '@cognito-mfa/emulator';
import type { Browser, Page } from 'playwright';
import { type BenchPage, openPage, openTab, origin } from '../browser/chromium.js';
import { packageRoot } from '../paths.js';
import type { DevicesPage } from './page.js';

const ann = { username: 'ann', password: 'Corr3ct-Horse!' };
const systems = ['Chrome on Windows', 'Safari on iOS', 'Firefox on Ubuntu', 'Chrome on Android', 'Safari on macOS'];

/** Lets a user have a hundred sessions, Cognito's limit. */
const sessionConfiguration = { UserSessionTracking: 'ENABLED', TokenSession: { MaxPerUser: 100 } } as const;

/** A page with a user who is signed in on the last of `count` remembered devices. */
export interface World extends BenchPage {
  /** Operation names so far, in order. */
  readonly operations: string[];
  /** Opens another tab of the same session. */
  another(): Promise<Page>;
}

/** Opens a world with its own pool. */
export async function openWorld(browser: Browser, script: string, count: number): Promise<World> {
  const emulator = createEmulator({
    allowOrigins: [origin],
    pool: { ...defaultPool, sessionConfiguration },
    seed: { users: [{ ...ann, devices: devices(count - 1), sessions: Array.from({ length: 99 }, () => ({})) }] },
  });
  const operations: string[] = [];
  const opened = await openPage(browser, script, (request) => {
    operations.push(request.headers.get('x-amz-target')?.split('.')[1] ?? '');
    return emulator.fetch(request);
  });
  const { userPoolId, userPoolClientId } = emulator.pool;
  const start = async (page: Page) => {
    await page.addStyleTag({ content: styles() });
    await drive(page, 'start', { userPoolId, userPoolClientId, endpoint: `${origin}/` });
  };
  await start(opened.page);
  await drive(opened.page, 'signIn', ann);
  operations.length = 0;
  return {
    ...opened,
    operations,
    async another() {
      const { page } = await openTab(opened.page.context());
      await start(page);
      await drive(page, 'join');
      return page;
    },
  };
}

/** Seeds devices, oldest first, twenty minutes apart. */
function devices(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    name: systems[at % systems.length] ?? '',
    lastAuthenticatedAt: Date.now() - (count - at) * 1_200_000,
    lastIpAddress: `192.0.2.${at % 256}`,
  }));
}

function styles(): string {
  return readFileSync(join(packageRoot('@cognito-mfa/components'), 'dist/styles.css'), 'utf8');
}

type Arguments<Call> = Call extends (...args: infer Given) => unknown ? Given : never;

/** Calls a function of the page. */
export function drive<Name extends keyof DevicesPage>(
  page: Page,
  name: Name,
  ...args: Arguments<DevicesPage[Name]>
): Promise<Awaited<ReturnType<DevicesPage[Name]>>> {
  return page.evaluate(
    ([call, given]) => {
      const { devicesPage } = globalThis as unknown as { devicesPage: Record<string, (...v: unknown[]) => unknown> };
      return devicesPage[call as string]?.(...(given as unknown[]));
    },
    [name, args] as const,
  ) as Promise<Awaited<ReturnType<DevicesPage[Name]>>>;
}
