import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CompilerState, Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { root } from '../shared/workspace.mjs';

/**
 * Lists the typed entry points of the published packages. A pattern like `./locales/*` gives one entry for each matching file.
 * @returns {{ name: string, specifier: string, folder: string, types: string, isOneOfMany: boolean }[]} `name`: of the report
 */
export function apiEntries() {
  return readdirSync(join(root, 'packages')).flatMap((name) => {
    const folder = join(root, 'packages', name);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (manifest.private) return [];
    return Object.entries(manifest.exports)
      .filter(([path, target]) => target.types && !path.endsWith('.css'))
      .flatMap(([pattern, { types }]) => expand(folder, pattern, types).map((found) => ({ pattern, ...found })))
      .map(({ pattern, path, types }) => ({
        name: [name, ...path.split('/').slice(1)].join('-'),
        specifier: [manifest.name, ...path.split('/').slice(1)].join('/'),
        folder,
        types: join(folder, types),
        isOneOfMany: path !== pattern,
      }));
  });
}

function expand(folder, path, types) {
  if (!path.includes('*')) return [{ path, types }];
  const [before, after] = types.split('*');
  return readdirSync(join(folder, dirname(before + after)))
    .filter((file) => file.endsWith(after) && !file.includes('.stories.') && !file.includes('.test.'))
    .map((file) => file.slice(0, -after.length))
    .map((word) => ({ path: path.replace('*', word), types: types.replace('*', word) }));
}

/**
 * Compares the public names and types of entry points with their reports.
 * @param entries from apiEntries(); their declarations must be built
 * @param {{ folder: string, write?: boolean }} options `folder`: of the reports; `write`: updates them
 * @returns {string[]} the names of the reports that differ from the code (or did, when `write` is set)
 */
export function compareApi(entries, { folder, write = false }) {
  const temporary = mkdtempSync(join(tmpdir(), 'cognito-mfa-api-'));
  if (write) mkdirSync(folder, { recursive: true });
  try {
    const configs = entries.map((entry) => configOf(entry, folder, temporary));
    // One program for all entries: most of the time goes into reading the types of React and the AWS SDK.
    const compilerState = CompilerState.create(configs[0], {
      additionalEntryPoints: entries.map(({ types }) => types),
    });
    const changed = configs
      .filter((config) => {
        const { apiReportChanged, errorCount } = Extractor.invoke(config, {
          compilerState,
          localBuild: write,
          messageCallback: (message) => {
            message.handled = message.logLevel !== 'error';
          },
        });
        if (errorCount > 0) throw new Error(`Could not read the API of ${config.mainEntryPointFilePath}.`);
        return apiReportChanged;
      })
      .map(({ reportFilePath }) => reportFilePath.slice(folder.length + 1));
    const left = readdirSync(folder).filter((file) => !entries.some(({ name }) => file === reportOf(name)));
    if (write) for (const file of left) rmSync(join(folder, file));
    return [...changed, ...left];
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

const reportOf = (name) => `${name}.api.md`;

function configOf({ name, folder: projectFolder, types, isOneOfMany = false }, reportFolder, reportTempFolder) {
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder,
      mainEntryPointFilePath: types,
      compiler: { overrideTsconfig: compiler },
      apiReport: {
        enabled: true,
        reportFileName: reportOf(name),
        reportFolder,
        reportTempFolder,
        // Types that are used but not exported. Those that many entries share are in the report of the package.
        includeForgottenExports: !isOneOfMany,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      // Everything exported is public, and the wording of a docstring breaks nobody.
      messages: { extractorMessageReporting: quiet, tsdocMessageReporting: quiet },
      newlineKind: 'lf',
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(projectFolder, 'package.json'),
  });
}

const quiet = { default: { logLevel: 'none' } };

const compiler = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    module: 'ESNext',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    strict: true,
    skipLibCheck: true,
    types: [],
  },
};
