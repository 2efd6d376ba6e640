/** Rules for imports: `core <- hooks <- components <- demo`, and the platforms of each package. Cycles are in scripts/check/import-cycles.mjs. */

const outsideProduction = String.raw`\.(test|test-d|stories)\.tsx?$|/testing/`;
const node =
  '^node:|^(assert|buffer|child_process|crypto|events|fs|http|https|net|os|path|process|stream|url|util)(/|$)';
const library = (names) => `(^|node_modules/)(${names})(/|$)`;
const production = (packages) => ({ path: `^packages/(${packages})/src/`, pathNot: outsideProduction });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'core-stands-alone',
      comment: 'core is the lowest layer. Only its tests may use the emulator, over the wire.',
      severity: 'error',
      from: production('core'),
      to: { path: '^(packages/(hooks|components|emulator|admin)|apps)/' },
    },
    {
      name: 'core-knows-no-react',
      comment: 'core has no framework. Put React into hooks.',
      severity: 'error',
      from: { path: '^packages/core/' },
      to: { path: library('react|react-dom|@types/react|@types/react-dom') },
    },
    {
      name: 'core-stays-below-in-tests',
      comment: 'Its tests must not use a higher layer either.',
      severity: 'error',
      from: { path: '^packages/core/' },
      to: { path: '^(packages/(hooks|components|admin)|apps)/' },
    },
    {
      name: 'hooks-above-core-only',
      comment: 'hooks use core only.',
      severity: 'error',
      from: production('hooks'),
      to: { path: '^(packages/(components|emulator|admin)|apps)/' },
    },
    {
      name: 'hooks-render-nothing',
      comment: 'hooks use neither react-dom nor CSS.',
      severity: 'error',
      from: production('hooks'),
      to: { path: `${library('react-dom|@types/react-dom')}|\\.css$` },
    },
    {
      name: 'components-below-apps',
      comment: 'components use hooks and core. Only their stories and tests may use the emulator.',
      severity: 'error',
      from: production('components'),
      to: { path: '^(packages/(emulator|admin)|apps)/' },
    },
    {
      name: 'views-take-types-only',
      comment: 'A view takes props and raises events. It imports types from hooks and core, never values.',
      severity: 'error',
      from: { path: String.raw`^packages/components/src/.*\.view\.tsx$` },
      to: { path: '^packages/(core|hooks)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'emulator-shares-no-code',
      comment:
        'The wire is the contract. The emulator tests core, so it must not contain any of core, not even in tests.',
      severity: 'error',
      from: { path: '^packages/emulator/' },
      to: { path: '^(packages/(?!emulator/)|apps/)' },
    },
    {
      name: 'admin-shares-no-code',
      comment: 'admin uses the AWS SDK. Its tests may start the emulator.',
      severity: 'error',
      from: { path: '^packages/admin/' },
      to: { path: '^(packages/(core|hooks|components)|apps)/' },
    },
    {
      name: 'admin-knows-the-emulator-in-tests-only',
      comment: 'What runs against AWS must not contain a test double.',
      severity: 'error',
      from: production('admin'),
      to: { path: '^packages/emulator/' },
    },
    {
      name: 'packages-below-apps',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'no-node-in-browser-packages',
      comment: 'core, hooks and components run in a browser.',
      severity: 'error',
      from: production('core|hooks|components'),
      to: { path: node },
    },
    {
      name: 'emulator-runs-in-a-page',
      comment: 'Everything that the entry point of the emulator imports must also run in a browser.',
      severity: 'error',
      from: { path: String.raw`^packages/emulator/src/index\.ts$` },
      to: { path: node, reachable: true },
    },
    {
      name: 'no-deep-imports',
      comment: 'Import another package by name, never its sources or its build.',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: { path: '^(packages|apps)/', pathNot: '^$1/$2/', dependencyTypes: ['local'] },
    },
    {
      name: 'no-deep-imports-by-name',
      comment: 'Import only what the exports of a package name.',
      severity: 'error',
      from: {},
      to: { path: '^@cognito-mfa/[^/]+/(src|dist)(/|$)' },
    },
    {
      name: 'no-tests-in-production',
      severity: 'error',
      from: { path: '^(packages|apps)/[^/]+/src/', pathNot: outsideProduction },
      to: { path: String.raw`\.(test|stories)\.tsx?$|^packages/.*/testing/` },
    },
    {
      name: 'only-declared-dependencies',
      comment: 'The imports of a published package must be in its own dependencies or peerDependencies.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: outsideProduction },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only', 'npm-peer'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|@cognito-mfa/[^/]+/(src|dist))' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|storybook-static|node_modules/\\.vite|coverage|test-results)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['cognito-mfa-source', 'types', 'import', 'browser', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.json', '.css'],
    },
  },
};
