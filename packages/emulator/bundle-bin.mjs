import { readdir, readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

/**
 * Bundles dist/bin.js and its imports into one file, which the `cognito-emulator` command runs: finding and reading hundreds of
 * small modules would take most of its start-up time. Writes the licenses of the bundled packages next to it.
 */
const dist = new URL('dist/', import.meta.url);
const outfile = new URL('cognito-emulator.js', dist);
const { metafile } = await build({
  entryPoints: [new URL('bin.js', dist).pathname],
  outfile: outfile.pathname,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  // yaml is CommonJS in Node and loads Node's modules with `require`.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});

const packages = new Set(
  Object.keys(metafile.inputs).flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
);
const licences = [...packages].sort().map(async (name) => `${name}\n\n${(await licenceOf(name)).trim()}\n`);
await writeFile(
  new URL('cognito-emulator.licences.txt', dist),
  (await Promise.all(licences)).join(`\n${'-'.repeat(80)}\n\n`),
);

async function licenceOf(name) {
  const folder = new URL(`node_modules/${name}/`, import.meta.url);
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} has no license file.`);
  return readFile(new URL(file, folder), 'utf8');
}
