import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

/** Resolves packages to their sources, so that no test runs against a stale build. */
const source = 'cognito-mfa-source';
/** Leaves out `module`: Node cannot load what some packages ship under it. */
const serverConditions = [source, ...defaultServerConditions.filter((condition) => condition !== 'module')];

/** Dependencies to bundle before the first test. One that Vite finds later reloads the page during a test. */
const prebundled = [
  'react',
  'react-dom',
  'react-dom/client',
  'react-dom/server',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  '@testing-library/react',
  'axe-core',
  '@guidepup/virtual-screen-reader',
  '@cognito-mfa/components > qrcode.react',
  '@cognito-mfa/core > bowser',
  '@cognito-mfa/core > otplib',
  '@cognito-mfa/core > aws-amplify',
  '@cognito-mfa/core > aws-amplify/auth',
  '@cognito-mfa/core > aws-amplify/utils',
  '@cognito-mfa/core > @aws-sdk/client-cognito-identity-provider',
  '@cognito-mfa/emulator > jose',
  '@cognito-mfa/emulator > otpauth',
  '@cognito-mfa/emulator > otplib',
  '@cognito-mfa/emulator > cognito-srp-helper',
];

/** Fails a test on unexpected console output. */
const setupFiles = ['scripts/shared/no-console.setup.ts'];

const chromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
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
  }),
  instances: [{ browser: 'chromium' as const }],
});

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'scripts', environment: 'node', include: ['scripts/**/*.test.mjs'], testTimeout: 20_000 },
      },
      {
        ssr: { resolve: { conditions: serverConditions } },
        resolve: { conditions: serverConditions },
        test: {
          name: 'unit',
          setupFiles,
          environment: 'node',
          include: ['packages/*/src/**/*.test.{ts,tsx}', 'apps/*/{src,test}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.*'],
          maxWorkers: '100%',
          testTimeout: 20_000,
        },
      },
      {
        plugins: [react()],
        resolve: { conditions: [source, ...defaultClientConditions] },
        optimizeDeps: {
          include: prebundled,
        },
        test: {
          name: 'browser',
          setupFiles,
          include: ['packages/*/src/**/*.browser.test.{ts,tsx}'],
          env: { EVERY_ORDER: process.env.EVERY_ORDER ?? '' },
          testTimeout: 20_000,
          browser: chromium(),
        },
      },
      {
        plugins: [storybookTest({ configDir: '.storybook' })],
        optimizeDeps: { include: prebundled },
        test: {
          name: 'storybook',
          setupFiles: [...setupFiles, '.storybook/every-appearance.setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          browser: chromium(),
        },
      },
    ],
  },
});
