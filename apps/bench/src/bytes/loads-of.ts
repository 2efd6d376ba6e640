import { build, type Plugin } from 'esbuild';
import { benchRoot } from '../paths.js';

/** What is loaded in place of something else, and never by an app that chose otherwise. */
const never = /aws-sdk-client/;

export interface Load {
  readonly contents: Uint8Array;
  /** The modules of which something is left in it. */
  readonly modules: readonly string[];
}

/**
 * Bundles an entry for production, React apart: `first` is what a page loads before it can run the entry, `all` has what the
 * entry loads later too, except for the AWS SDK. Each is one file: esbuild's own chunks hold code that nobody asks for, since
 * an import() of a module that is left out makes a chunk too.
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
  if (!file) throw new Error('The bundler made nothing.');
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
