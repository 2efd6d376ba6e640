import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** All but the reports of what the packages export: they are declarations, not programs. */
const documents = [
  'README.md',
  ...readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' }).map((path) => `docs/${path}`),
  // The emulator's are run, not only compiled: packages/emulator/src/testing/examples/readme.test.ts.
  ...readdirSync(`${root}packages`).flatMap((name) => (name === 'emulator' ? [] : `packages/${name}/README.md`)),
].filter((path) => /(?<!\.api)\.md$/.test(path) && existsSync(`${root}${path}`));

const snippets = documents.flatMap((document) =>
  [...readFileSync(`${root}${document}`, 'utf8').matchAll(/^```(tsx?)\n([\s\S]*?)^```$/gm)].map(
    ([, extension, text], index) => ({
      path: `${root}apps/demo/${document.replaceAll('/', '-')}-${index + 1}.${extension}`,
      // Two snippets are two modules, whatever they declare.
      text: `${text}\nexport {};\n`,
    }),
  ),
);

test('every TypeScript snippet of the documents compiles against the packages as they are', () => {
  expect(snippets.length).toBeGreaterThan(10);
  expect(problemsOf(snippets)).toEqual([]);
}, 240_000);

test('no snippet needs React 19: by React 18 a form with a function as its action sends the password in the address', () => {
  const asking = snippets.filter(({ text }) => /<form\s[^>]*\baction=\{/.test(text));
  expect(asking.map(({ path }) => path)).toEqual([]);
});

/** Type-checks texts as if they were files of the demo, which has all packages at hand. */
function problemsOf(files: readonly { path: string; text: string }[]): string[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  // The demo is no Amplify app and no back end: the packages' own copies stand in for the reader's.
  options.paths = {
    'aws-amplify/*': [`${root}packages/core/node_modules/aws-amplify/*`],
    '@cognito-mfa/admin': [`${root}packages/admin/src/index.ts`],
    '@aws-sdk/client-cognito-identity-provider': [
      `${root}packages/admin/node_modules/@aws-sdk/client-cognito-identity-provider`,
    ],
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = texts.get(path);
    return text === undefined ? getSourceFile(path, version, ...rest) : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => !file || texts.has(file.fileName))
    .map(({ file, start, messageText }) => {
      const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
      return `${file?.fileName.slice(root.length) ?? ''}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
}
