/** `node scripts/release/dependencies.mjs`: checks docs/dependencies.md and docs/sbom.cdx.json; `--write` updates them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, root } from '../shared/workspace.mjs';
import { productionDependencies, publishedPackages } from './production-dependencies.mjs';

/** The reason for each direct dependency. A new one fails the check until it has a reason. */
const reasons = {
  '@aws-sdk/client-cognito-identity-provider':
    'sends the requests of `awsSdkTransport()`, and gives the types of the wire. Not in a build that does not import that transport',
  bowser:
    'turns a User-Agent into "Safari on macOS" for the list of devices. Loaded only in browsers without User-Agent Client Hints',
  'qrcode.react': 'draws the QR code of an authenticator key as one SVG path. Loaded when a QR code is shown',
  '@clack/prompts': 'asks the questions of `cognito-mfa` in a terminal',
  'fast-string-width': 'measures text for the tables of `cognito-mfa`, including wide characters',
  'fast-wrap-ansi': 'wraps the text of `cognito-mfa` to the width of the terminal',
  '@noble/hashes': 'gives the emulator SHA-256, HMAC and HKDF synchronously, and on pages without WebCrypto',
  '@types/aws-lambda': 'types the Lambda functions that the emulator takes. Types only',
  jose: 'creates the keys of the emulator and reads its tokens',
  otpauth: 'verifies authenticator codes in the emulator',
  yaml: 'reads and writes CloudFormation templates',
};

/** Licenses that ask for no more than a copy of their text. */
export const allowedLicenses = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

const kilobytes = (bytes) => `${Math.ceil(bytes / 1000)} kB`;
const shortName = (name) => name.replace('@cognito-mfa/', '');

/** Returns the range of a direct dependency. @throws Error when our packages declare different ranges */
function rangeOf(name) {
  const ranges = new Set(publishedPackages().flatMap(({ manifest }) => manifest.dependencies?.[name] ?? []));
  if (ranges.size !== 1) throw new Error(`${name} has several ranges: ${[...ranges].join(', ')}.`);
  return [...ranges][0];
}

/** Writes docs/dependencies.md. @throws Error when a direct dependency has no reason */
export function dependencyDocs() {
  const all = productionDependencies();
  const direct = all.filter(({ directOf }) => directOf.size > 0);
  const indirect = all.filter(({ directOf }) => directOf.size === 0);
  for (const { name } of direct)
    if (!reasons[name]) throw new Error(`${name} needs a reason in scripts/release/dependencies.mjs.`);
  const lines = [
    '# Dependencies',
    '',
    '<!-- Written by `node scripts/release/dependencies.mjs --write`; a test compares. -->',
    '',
    'Everything that is installed along with our packages. Sizes are on disk; `npm test` prints the sizes that reach a browser.',
    'No package runs a script on install. [sbom.cdx.json](sbom.cdx.json) is the bill of materials in CycloneDX.',
    '',
    '## Direct dependencies',
    '',
    '| package | range | tested | license | size | for | reason |',
    '| --- | --- | --- | --- | --: | --- | --- |',
    ...direct.map(
      ({ name, version, license, bytes, directOf }) =>
        `| ${name} | ${rangeOf(name)} | ${version} | ${license} | ${kilobytes(bytes)} | ${[...directOf].map(shortName).join(', ')} | ${reasons[name]} |`,
    ),
    '',
    '## Indirect dependencies',
    '',
    '| package | version | license | size | for |',
    '| --- | --- | --- | --: | --- |',
    ...indirect.map(
      ({ name, version, license, bytes, usedBy }) =>
        `| ${name} | ${version} | ${license} | ${kilobytes(bytes)} | ${[...usedBy].map(shortName).join(', ')} |`,
    ),
    '',
    `${all.length} packages, ${kilobytes(all.reduce((sum, { bytes }) => sum + bytes, 0))}.`,
    '',
  ];
  return lines.join('\n');
}

/** Writes docs/sbom.cdx.json, in CycloneDX 1.6. */
export function billOfMaterials() {
  const all = productionDependencies();
  const purlOf = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const refs = new Map(all.map((dependency) => [dependency.name, purlOf(dependency)]));
  const own = publishedPackages().map(({ manifest }) => manifest);
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'library', name: 'cognito-mfa-kit', 'bom-ref': 'cognito-mfa-kit' } },
    components: [
      ...own.map(({ name, license }) => componentOf(name, license, { 'bom-ref': name })),
      ...all.map((dependency) => {
        const purl = purlOf(dependency);
        return componentOf(dependency.name, dependency.license, { version: dependency.version, purl, 'bom-ref': purl });
      }),
    ],
    dependencies: [
      ...own.map(({ name, dependencies = {} }) => ({
        ref: name,
        dependsOn: Object.keys(dependencies).map((next) => refs.get(next) ?? next),
      })),
      ...all.map((dependency) => ({
        ref: purlOf(dependency),
        dependsOn: [...dependency.dependsOn].map((name) => refs.get(name)).filter(Boolean),
      })),
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function componentOf(name, license, rest) {
  return { type: 'library', name, ...rest, licenses: [{ license: { id: license } }] };
}

if (isMain(import.meta)) {
  const files = { 'docs/dependencies.md': dependencyDocs(), 'docs/sbom.cdx.json': billOfMaterials() };
  for (const [path, text] of Object.entries(files)) {
    if (process.argv.includes('--write')) writeFileSync(join(root, path), text);
    else if (readFileSync(join(root, path), 'utf8') !== text) {
      console.error(
        `${path} does not match what is installed. Run node scripts/release/dependencies.mjs --write, then review the diff.`,
      );
      process.exitCode = 1;
    }
  }
}
