import { defineConfig } from '@playwright/test';
import { lanes } from './e2e/lanes.js';

const production = { stdout: 'ignore', stderr: 'pipe', reuseExistingServer: false, timeout: 120_000 } as const;

/** Called directly, because a machine may have no package manager but npm. */
const vite = 'node node_modules/vite/bin/vite.js';

export default defineConfig({
  testDir: './e2e',
  // Faults of the browser and stalls take minutes: they run at night.
  testIgnore: process.env.EVERY_ORDER === '1' ? [] : ['**/chaos/browser-faults.spec.ts', '**/chaos/stalls.spec.ts'],
  outputDir: './test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: lanes.length,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    screenshot: 'only-on-failure',
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // Each lane has its own emulator and demo, because tests change the clock and the pool.
  webServer: lanes.flatMap((lane) => [
    {
      ...production,
      command: `node ../../packages/emulator/dist/bin.js --port ${lane.emulatorPort}`,
      url: `${lane.emulatorUrl}/_emulator/pools`,
    },
    {
      ...production,
      command: `${vite} build --logLevel warn --outDir ${lane.outDir} --emptyOutDir && ${vite} preview --outDir ${lane.outDir} --port ${lane.demoPort} --strictPort`,
      url: lane.demoUrl,
      env: {
        VITE_COGNITO_ENDPOINT: lane.emulatorUrl,
        VITE_COGNITO_USER_POOL_ID: '',
        VITE_COGNITO_USER_POOL_CLIENT_ID: '',
      },
    },
  ]),
});
