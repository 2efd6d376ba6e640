import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** All documents except the API reports, which are declarations and not programs. */
const documents = [
  'README.md',
  ...readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' }).map((path) => `docs/${path}`),
  // The emulator's snippets run, too: packages/emulator/src/testing/examples/readme.test.ts.
  ...readdirSync(`${root}packages`).flatMap((name) => (name === 'emulator' ? [] : `packages/${name}/README.md`)),
].filter((path) => /(?<!\.api)\.md$/.test(path) && existsSync(`${root}${path}`));

const snippets = documents.flatMap((document) =>
  // A snippet that begins with a path is a file of an app that is built at night: scripts/check/documents.test.mjs.
  [...readFileSync(`${root}${document}`, 'utf8').matchAll(/^```(tsx?)\n(?!\/\/ \S+\.tsx?\n)([\s\S]*?)^```$/gm)].map(
    ([, extension, text], index) => ({
      path: `${root}apps/demo/${document.replaceAll('/', '-')}-${index + 1}.${extension}`,
      // Makes every snippet a module.
      text: `${text}\nexport {};\n`,
    }),
  ),
);

/** The snippets that the pages of Storybook show. They see the published names only, as an app does. */
const examples = readdirSync(`${root}packages/components/examples`).map((name) => ({
  path: `${root}apps/demo/storybook-${name}`,
  text: readFileSync(`${root}packages/components/examples/${name}`, 'utf8'),
}));

test('every TypeScript snippet in the documents and in Storybook compiles', () => {
  expect(snippets.length).toBeGreaterThan(10);
  expect(examples.length).toBeGreaterThan(30);
  expect(problemsOf([...snippets, ...examples])).toEqual([]);
}, 240_000);

test('no snippet passes a function as a form action: React 18 would send the password in the URL', () => {
  const asking = snippets.filter(({ text }) => /<form\s[^>]*\baction=\{/.test(text));
  expect(asking.map(({ path }) => path)).toEqual([]);
});

/** Type-checks texts as files of the demo, which depends on all packages. */
function problemsOf(files: readonly { path: string; text: string }[]): string[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  // Resolves Amplify and back-end packages from our own dependencies, because the demo has none.
  options.paths = {
    'aws-amplify': [`${root}packages/core/node_modules/aws-amplify`],
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
