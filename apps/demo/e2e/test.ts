import { test as base, expect } from '@playwright/test';
import { Emulator } from './emulator.js';
import { type Lane, lanes } from './lanes.js';
import { recordPolicyReports } from './policy-reports.js';
import { newTestUser, type TestUser } from './test-user.js';
import { type CognitoRequest, recordWire } from './wire.js';

interface TestFixtures {
  emulator: Emulator;
  user: TestUser;
  /** The requests to Cognito so far. No test may send a password but in SignUp. */
  wire: readonly CognitoRequest[];
  /** Messages of the browser's console that a test expects, each as a pattern. */
  expectedConsole: RegExp[];
  consoleGuard: undefined;
  /** What the strict Content-Security-Policy of the demo refused: nothing, unless a test empties the list. */
  policyReports: string[];
}

interface WorkerFixtures {
  lane: Lane;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  lane: [
    async ({}, use, { parallelIndex }) => {
      const lane = lanes[parallelIndex];
      if (!lane) throw new Error(`There is no lane for worker ${parallelIndex}: raise E2E_WORKERS.`);
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
        // Chromium reports each refusal of Cognito; the page's own reaction to it is what tests look at.
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
