import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

/** As in vitest.config.ts: packages are their sources. */
const serverConditions = [
  'cognito-mfa-source',
  ...defaultServerConditions.filter((condition) => condition !== 'module'),
];

/**
 * The unit tests of one folder of core, for the mutation tests: a folder is judged by its own tests, without those that
 * draw their cases. The sign-in is tested through the client.
 */
const folder = process.env.MUTATED_FOLDER ?? '*';
const tested = folder === 'sign-in' ? '{sign-in,client}' : folder;

export default defineConfig({
  ssr: { resolve: { conditions: serverConditions } },
  resolve: { conditions: serverConditions },
  test: {
    environment: 'node',
    // Bundled once: each mutant loads everything anew.
    deps: { optimizer: { ssr: { enabled: true, include: ['@cognito-mfa/emulator', 'otplib'] } } },
    setupFiles: ['.tools/no-console.setup.ts'],
    include: [`packages/core/src/${tested}/*.test.ts`],
    exclude: ['**/*.browser.test.*', '**/random-walks.test.ts', '**/*.random.test.ts'],
    testTimeout: 20_000,
  },
});
