import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompilerState, Extractor, ExtractorConfig } from '@microsoft/api-extractor';

/**
 * Compares what the entries give to those who import them with the reports in a folder.
 * @param entries as apiEntries() gives them; their declarations are built already
 * @param {{ folder: string, write?: boolean }} options `write`: renews the reports instead of judging them
 * @returns {string[]} the names of the reports that are not as the code is (or were not, when `write` is set)
 */
export function compareApi(entries, { folder, write = false }) {
  const temporary = mkdtempSync(join(tmpdir(), 'cognito-mfa-api-'));
  if (write) mkdirSync(folder, { recursive: true });
  try {
    const configs = entries.map((entry) => configOf(entry, folder, temporary));
    // One program for all of them: to read the types of React and the AWS SDK takes longer than all else.
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
        if (errorCount > 0) throw new Error(`The API of ${config.mainEntryPointFilePath} could not be read.`);
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
        // Types that are named and not exported; what many share is in the report of the package.
        includeForgottenExports: !isOneOfMany,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      // All that is exported is public, and the words of the docstrings are no matter of compatibility.
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
