import { createTestBrowser } from './test-browser.js';
import type { TestPool } from './test-pool.js';

/** Signs a user in on several devices, each of them remembered. The user must not have a factor. */
export async function trackDevices(pool: TestPool, username: string, count: number): Promise<void> {
  const { mfa } = pool.emulator.pool.settings;
  pool.emulator.pool.configure({ mfa: 'OFF' });
  for (let index = 0; index < count; index += 1) {
    const browser = createTestBrowser(pool, username);
    await browser.signIn();
    await browser.confirmDevice('remembered');
  }
  pool.emulator.pool.configure({ mfa });
}
