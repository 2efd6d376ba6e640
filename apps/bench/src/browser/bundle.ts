import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { benchRoot, packageRoot } from '../paths.js';

/** Internal modules that benchmarks measure directly. */
const inside: Readonly<Record<string, () => string>> = {
  'virtual:ours/srp': () => join(packageRoot('@cognito-mfa/core'), 'dist/srp/srp.js'),
  'virtual:ours/totp-key': () => join(packageRoot('@cognito-mfa/components'), 'dist/totp-setup/TotpKey.view.js'),
  'virtual:ours/qr-code': () => join(packageRoot('@cognito-mfa/components'), 'dist/totp-setup/QrCode.view.js'),
  'virtual:amplify/get-helper': () => amplifySrp('getAuthenticationHelper.mjs'),
  'virtual:amplify/helper': () => amplifySrp('AuthenticationHelper/AuthenticationHelper.mjs'),
  'virtual:amplify/big-integer': () => amplifySrp('BigInteger/BigInteger.mjs'),
  'virtual:amplify/calculate-a': () => amplifySrp('calculate/calculateA.mjs'),
  'virtual:amplify/signature': () => amplifySrp('getSignatureString.mjs'),
};

const virtual: Plugin = {
  name: 'virtual',
  setup({ onResolve }) {
    onResolve({ filter: /^virtual:/ }, ({ path }) => {
      const file = inside[path];
      return file ? { path: realpathSync(file()) } : { errors: [{ text: `Unknown virtual module: ${path}` }] };
    });
  },
};

/** Bundles a page of this package, or an entry given as text, for production. */
export async function bundle(
  entry: { readonly file: string } | { readonly text: string },
  { platform = 'browser' }: { readonly platform?: 'browser' | 'node' } = {},
): Promise<string> {
  const { outputFiles } = await build({
    ...('file' in entry
      ? { entryPoints: [join(benchRoot, 'src', entry.file)] }
      : { stdin: { contents: entry.text, resolveDir: benchRoot, loader: 'tsx' as const } }),
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform,
    target: platform === 'browser' ? 'es2022' : 'node20',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', ...(platform === 'browser' && { global: 'globalThis' }) },
    plugins: [virtual],
    logLevel: 'error',
  });
  const [output] = outputFiles;
  if (!output) throw new Error('esbuild returned no output.');
  return output.text;
}

function amplifySrp(file: string): string {
  const auth = join(packageRoot('aws-amplify'), '../@aws-amplify/auth');
  return join(auth, 'dist/esm/providers/cognito/utils/srp', file);
}
