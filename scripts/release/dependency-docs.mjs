import { productionDependencies, publishedPackages } from './production-dependencies.mjs';

/** Why each package that we name ourselves is there. A new one has no line until somebody gives a reason. */
const reasons = {
  '@aws-sdk/client-cognito-identity-provider':
    'the default transport: the protocol, by those who own it. Loaded with the first request; `fetchTransport()` does without',
  bowser:
    'tells "Safari on macOS" from a User-Agent, for the list of devices. Loaded when a device is named by a browser without User-Agent Client Hints',
  'qrcode.react': 'draws the QR code of an authenticator key as one SVG path. Loaded when it is shown',
  '@clack/prompts': 'asks the questions of `cognito-mfa` in a terminal',
  'fast-string-width': 'measures text for the tables of `cognito-mfa`, wide letters included',
  'fast-wrap-ansi': 'wraps the texts of `cognito-mfa` to the terminal',
  '@noble/hashes': 'SHA-256, HMAC and HKDF of the emulator, at once and also where a page has no WebCrypto',
  jose: 'makes the keys of the emulator and reads its tokens',
  otpauth: 'checks the codes of authenticator apps in the emulator',
  yaml: 'reads and writes CloudFormation templates',
};

/** Licences that ask for nothing but their text. */
export const allowedLicences = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

const kilobytes = (bytes) => `${Math.ceil(bytes / 1000)} kB`;
const shortName = (name) => name.replace('@cognito-mfa/', '');

/** docs/dependencies.md. @throws Error when a direct dependency has no reason. */
export function dependencyDocs() {
  const all = productionDependencies();
  const direct = all.filter(({ directOf }) => directOf.size > 0);
  const indirect = all.filter(({ directOf }) => directOf.size === 0);
  for (const { name } of direct)
    if (!reasons[name]) throw new Error(`${name} has no reason in scripts/release/dependency-docs.mjs.`);
  const lines = [
    '# Dependencies',
    '',
    '<!-- Written by `node scripts/release/dependencies.mjs --write`; a test compares. -->',
    '',
    'What comes along when a package is installed. Sizes are those on the disk; what reaches a browser is in the table of',
    'sizes that `npm test` prints. None runs a script when it is installed. A bill of materials in CycloneDX is',
    '[sbom.cdx.json](sbom.cdx.json).',
    '',
    '## Named by us',
    '',
    '| package | version | licence | size | for | reason |',
    '| --- | --- | --- | --: | --- | --- |',
    ...direct.map(
      ({ name, version, license, bytes, directOf }) =>
        `| ${name} | ${version} | ${license} | ${kilobytes(bytes)} | ${[...directOf].map(shortName).join(', ')} | ${reasons[name]} |`,
    ),
    '',
    '## Brought by those',
    '',
    '| package | version | licence | size | for |',
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

/** docs/sbom.cdx.json, CycloneDX 1.6. */
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
