/** Budgets of `npm test`, React apart. KiB, minified and gzipped, as `npm run bench -- --only bytes` counts them. */

const external = ['react', 'react-dom', '@aws-sdk/client-cognito-identity-provider'];
const client = { 'packages/core/dist/index.js': '{ createCognitoClient }' };
const fetchTransport = { 'packages/core/dist/transport/fetch-transport.js': '{ fetchTransport }' };
const hooks = 'packages/hooks/dist/index.js';
const signIn = { 'packages/components/dist/index.js': '{ SignIn }', [hooks]: '{ MfaProvider }', ...client };
const everyHook = {
  [hooks]: '*',
  ...client,
  ...fetchTransport,
};

/** Leaves out what loads later. */
const firstLoad = {
  name: 'first load',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : undefined));
  },
};

const budget = (name, imports, limit, plugins = [firstLoad]) => ({
  name,
  path: Object.keys(imports),
  import: imports,
  ignore: external,
  limit,
  gzip: true,
  modifyEsbuildConfig: (config) => ({ ...config, plugins }),
});

export default [
  // The goals are 158 KiB of @aws-amplify/ui-react's Authenticator by six and by five, and 44.3 KiB of the verbs of aws-amplify
  // by four. These are what has been reached.
  budget('whole sign-in on the fetch transport', { ...signIn, ...fetchTransport }, '19.2 KiB'),
  budget('sign-in form on the AWS SDK', signIn, '18.7 KiB'),
  budget('verbs', { ...client, ...fetchTransport }, '4.62 KiB'),
  budget('verbs and every hook', everyHook, '11.07 KiB'),
  // The goal is to be below the 3.91 KiB of input-otp.
  budget('code field', { 'packages/components/dist/index.js': '{ OtpField }' }, '3.85 KiB'),
  budget('code field without its looks', { [hooks]: '{ useOtpField }' }, '3.42 KiB'),
  budget('whole sign-in with all that loads later', { ...signIn, ...fetchTransport }, '53.8 KiB', []),
  { name: 'style sheet', path: 'packages/components/dist/styles.css', limit: '7.25 KiB', gzip: true },
];
