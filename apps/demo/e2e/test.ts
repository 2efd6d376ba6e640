import { test as base, expect } from '@playwright/test';
import { Emulator } from './emulator.js';
import { type Lane, lanes } from './lanes.js';
import { recordPolicyReports } from './policy-reports.js';
import { newTestUser, type TestUser } from './test-user.js';
import { type CognitoRequest, recordWire, watchForQuiet } from './wire.js';

interface TestFixtures {
  emulator: Emulator;
  user: TestUser;
  /** The requests to Cognito so far. Fails the test if one other than SignUp contains a password. */
  wire: readonly CognitoRequest[];
  /** Waits until the pages have had the answers that they asked for, so that a change by the test is the next thing that happens. */
  quiet: () => Promise<void>;
  /** Patterns of the console messages that a test expects. */
  expectedConsole: RegExp[];
  consoleGuard: undefined;
  /** Violations of the Content-Security-Policy. Fails the test unless it empties the list. */
  policyReports: string[];
}

interface WorkerFixtures {
  lane: Lane;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  lane: [
    async ({}, use, { parallelIndex }) => {
      const lane = lanes[parallelIndex];
      if (!lane) throw new Error(`No lane for worker ${parallelIndex}. Raise E2E_WORKERS.`);
      await use(lane);
    },
    { scope: 'worker' },
  ],
  baseURL: ({ lane }, use) => use(lane.demoUrl),
  emulator: async ({ lane }, use) => {
    const emulator = new Emulator(lane.emulatorUrl);
    await emulator.changePool({ mfa: 'OPTIONAL', devices: 'opt-in' });
    await use(emulator);
  },
  user: ({}, use) => use(newTestUser()),
  wire: [
    async ({ context, lane, user }, use) => {
      const requests = recordWire(context, lane.emulatorUrl);
      await use(requests);
      const withPassword = requests
        .filter(({ body }) => body.includes(user.password))
        .map(({ operation }) => operation);
      expect(withPassword.filter((operation) => operation !== 'SignUp')).toEqual([]);
    },
    { auto: true },
  ],
  quiet: [({ context, lane }, use) => use(watchForQuiet(context, lane.emulatorUrl)), { auto: true }],
  policyReports: [
    async ({ context }, use) => {
      const reports = await recordPolicyReports(context);
      await use(reports);
      expect(reports).toEqual([]);
    },
    { auto: true },
  ],
  expectedConsole: ({}, use) => use([]),
  consoleGuard: [
    async ({ context, lane, expectedConsole }, use) => {
      const unexpected: string[] = [];
      context.on('console', (message) => {
        if (!['error', 'warning'].includes(message.type())) return;
        // Chromium logs each error response of Cognito. Tests look at the page's reaction instead.
        const isRefusal =
          message.location().url.startsWith(lane.emulatorUrl) &&
          /the server responded with a status of 400/.test(message.text());
        if (isRefusal || expectedConsole.some((pattern) => pattern.test(message.text()))) return;
        unexpected.push(`${message.type()}: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (webError) =>
        unexpected.push(`uncaught: ${webError.error().stack ?? webError.error().message}`),
      );
      await use(undefined);
      expect(unexpected).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
