import { readdirSync, readFileSync } from 'node:fs';
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

/** The tests that judge the mutants of one folder of core, MUTATED_FOLDER: see docs/mutation-testing.md. */
const folder = process.env.MUTATED_FOLDER ?? '';
const source = 'packages/core/src';
const conditions = ['cognito-mfa-source', ...defaultServerConditions.filter((condition) => condition !== 'module')];

/** Lists the unit tests of a folder. Tests that generate their cases are left out: a mutant must be found every time. */
const testsOf = (name) =>
  readdirSync(`${source}/${name}`)
    .filter((file) => file.endsWith('.test.ts') && !/\.(browser|random)\.test\.ts$|random-walks/.test(file))
    .map((file) => `${source}/${name}/${file}`);

/** `createSignInFlow` for `sign-in`. */
const createFlow = `create${folder.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}Flow`;
const usesFlow = (file) => readFileSync(file, 'utf8').includes(createFlow);

export default defineConfig({
  root: process.cwd(),
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    environment: 'node',
    include: [...testsOf(folder), ...testsOf('client').filter(usesFlow)],
    setupFiles: ['scripts/shared/no-console.setup.ts'],
  },
});
