import { build } from 'esbuild';
import { benchRoot } from '../paths.js';

/** Chunks that are loaded in place of something else, and never by an app that chose otherwise. */
const never = /aws-sdk-client/;

export interface Chunk {
  readonly contents: Uint8Array;
  /** The modules of which something is left in it. */
  readonly modules: readonly string[];
}

export interface Chunks {
  /** What a page loads before it can run the entry. */
  readonly first: readonly Chunk[];
  /** That, and what the entry loads later, except for the AWS SDK. */
  readonly all: readonly Chunk[];
}

/** Bundles an entry for production, React apart. */
export async function chunksOf(entry: string): Promise<Chunks> {
  const { metafile, outputFiles } = await build({
    stdin: { contents: entry, resolveDir: benchRoot, loader: 'tsx' },
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    outdir: benchRoot,
    absWorkingDir: benchRoot,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['react', 'react-dom', 'react/jsx-runtime'],
    logLevel: 'error',
  });
  const { outputs } = metafile;
  const start = Object.keys(outputs).find((path) => outputs[path]?.entryPoint);
  if (!start) throw new Error('The bundler made no entry.');
  const reached = (kinds: readonly string[]) => {
    const needed = new Set([start]);
    for (const path of needed) {
      for (const { path: imported, kind, external } of outputs[path]?.imports ?? []) {
        if (kinds.includes(kind) && !external && !never.test(imported)) needed.add(imported);
      }
    }
    return [...needed].map((path): Chunk => {
      const file = outputFiles.find((output) => output.path.endsWith(`/${path}`));
      if (!file) throw new Error('The bundler lost a file.');
      const inputs = Object.entries(outputs[path]?.inputs ?? {});
      return {
        contents: file.contents,
        modules: inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([name]) => name),
      };
    });
  };
  return { first: reached(['import-statement']), all: reached(['import-statement', 'dynamic-import']) };
}
