import { build, type Plugin } from 'esbuild';
import { benchRoot } from '../paths.js';

/** Modules that load only as an alternative: an app that chose the other one never loads them. */
const never = /aws-sdk-client/;

export interface Load {
  readonly contents: Uint8Array;
  /** The modules that are left after tree shaking. */
  readonly modules: readonly string[];
}

/**
 * Bundles an entry for production, without React. `first` loads before the entry can run; `all` also has everything that it
 * loads later, except the AWS SDK. Each is one file, because esbuild also splits off chunks that no code reaches.
 */
export async function loadsOf(entry: string): Promise<{ readonly first: Load; readonly all: Load }> {
  const [first, all] = await Promise.all([load(entry, () => true), load(entry, (path) => never.test(path))]);
  return { first, all };
}

async function load(entry: string, isLeftOut: (path: string) => boolean): Promise<Load> {
  const { metafile, outputFiles } = await build({
    stdin: { contents: entry, resolveDir: benchRoot, loader: 'tsx' },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    absWorkingDir: benchRoot,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['react', 'react-dom', 'react/jsx-runtime'],
    plugins: [later(isLeftOut)],
    logLevel: 'error',
  });
  const [file] = outputFiles;
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  if (!file) throw new Error('esbuild returned no output.');
  return {
    contents: file.contents,
    modules: inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([name]) => name),
  };
}

const later = (isLeftOut: (path: string) => boolean): Plugin => ({
  name: 'later',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' && isLeftOut(path) ? { path, external: true } : undefined,
    );
  },
});
