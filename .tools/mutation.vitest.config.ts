import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

/** As in vitest.config.ts: packages are their sources. */
const serverConditions = [
  'cognito-mfa-source',
  ...defaultServerConditions.filter((condition) => condition !== 'module'),
];

/** The unit tests of core alone, as the mutation tests run them: those that draw their cases are left out. */
export default defineConfig({
  ssr: { resolve: { conditions: serverConditions } },
  resolve: { conditions: serverConditions },
  test: {
    environment: 'node',
    // Bundled once: each mutant loads everything anew.
    deps: { optimizer: { ssr: { enabled: true, include: ['@cognito-mfa/emulator', 'otplib'] } } },
    setupFiles: ['.tools/no-console.setup.ts'],
    include: ['packages/core/src/**/*.test.ts'],
    exclude: ['**/*.browser.test.*', '**/random-walks.test.ts', '**/*.random.test.ts'],
    testTimeout: 20_000,
  },
});
