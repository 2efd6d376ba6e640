import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiEntries } from '../../release/api-report.mjs';
import { installPacked } from '../../release/pack.mjs';
import { run } from '../../shared/workspace.mjs';

const compilers = ['5.5.4', '5.9.3', '6.0.3', '7.0.2'];
const resolutions = {
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
};

/** Checks every TypeScript version with each module resolution. */
export async function* typeCells() {
  const place = await installPacked({
    '@types/react': '19.3.0',
    '@types/react-dom': '19.3.0',
    '@types/node': '^20.19.0',
    'aws-amplify': '6.22.1',
    react: '19.3.1',
    'react-dom': '19.3.1',
    ...Object.fromEntries(compilers.map((version) => [`ts-${version}`, `npm:typescript@${version}`])),
  });
  try {
    writeFileSync(join(place.folder, 'use.tsx'), moduleOfAll());
    for (const version of compilers) {
      for (const resolution of Object.keys(resolutions)) {
        yield {
          name: `TypeScript ${version}, ${resolution}`,
          work: () => checkTypes(place.folder, version, resolution),
        };
      }
    }
  } finally {
    place.remove();
  }
}

/** Compiles use.tsx in a folder with the strictest settings. @throws Error with the errors that are ours */
export async function checkTypes(folder, version, resolution) {
  const config = join(folder, `tsconfig.${resolution}.json`);
  writeFileSync(
    config,
    JSON.stringify({ compilerOptions: { ...strict, ...resolutions[resolution] }, files: ['use.tsx'] }),
  );
  const home = join(folder, 'node_modules', `ts-${version}`);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const { code, output } = await run([process.execPath, join(home, bin.tsc), '-p', config], {
    cwd: folder,
    capture: true,
  });
  // Errors in the declarations of other packages are not ours to fix.
  const ours = output
    .split('\n')
    .filter((line) => /error TS/.test(line) && /^(use\.tsx|.*@cognito-mfa|error)/.test(line));
  if (ours.length > 0) throw new Error(ours.join('\n'));
  if (code !== 0 && !/error TS/.test(output)) throw new Error(output);
  return `${apiEntries().length} entry points, @types/react 19.3.0`;
}

const strict = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  jsx: 'react-jsx',
  types: ['node'],
  noEmit: true,
  strict: true,
  skipLibCheck: false,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
};

/** Makes a module that imports every entry point and checks that none is `any`. */
function moduleOfAll() {
  const entries = apiEntries().map(({ specifier }, index) => ({ specifier, name: `entry${index}` }));
  return [
    ...entries.map(({ specifier, name }) => `import * as ${name} from '${specifier}';`),
    "import '@cognito-mfa/components/styles.css';",
    "import { MessagesProvider, SignIn } from '@cognito-mfa/components';",
    "import { de } from '@cognito-mfa/components/locales/de';",
    "import { createCognitoClient } from '@cognito-mfa/core';",
    "import { awsSdkTransport } from '@cognito-mfa/core/aws-sdk-transport';",
    "import { MfaProvider, useSignIn } from '@cognito-mfa/hooks';",
    'type IsAny<T> = 0 extends 1 & T ? true : false;',
    ...entries.map(({ name }) => `export const ${name}IsTyped: IsAny<typeof ${name}> = false;`),
    "const client = createCognitoClient({ userPoolId: 'eu-central-1_a', userPoolClientId: 'b', transport: awsSdkTransport() });",
    'export const app = <MfaProvider client={client}><MessagesProvider messages={de}><SignIn appName="A" /></MessagesProvider></MfaProvider>;',
    'export function useStep() { const { state } = useSignIn(); return state.step === "DONE" ? state.username : state.step; }',
    '// @ts-expect-error: an unknown option proves that the types are read.',
    "export const wrong = createCognitoClient({ userPool: 'a' });",
    '',
  ].join('\n');
}
