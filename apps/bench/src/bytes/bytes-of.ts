import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { benchRoot } from '../paths.js';

/** Chunks that are loaded in place of something else, and never by an app that chose otherwise. */
const never = /aws-sdk-client/;

/**
 * KiB, minified and gzipped, React apart: `first` is what a page loads before it can run an entry, `all` has what the
 * entry loads later too, except for the AWS SDK.
 */
export async function bytesOf(entry: string): Promise<{ readonly first: number; readonly all: number }> {
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
  const first = Object.keys(metafile.outputs).find((path) => metafile.outputs[path]?.entryPoint);
  if (!first) throw new Error('The bundler made no entry.');
  const sizeOf = (kinds: readonly string[]) => {
    const needed = new Set([first]);
    for (const path of needed) {
      for (const { path: imported, kind, external } of metafile.outputs[path]?.imports ?? []) {
        if (kinds.includes(kind) && !external && !never.test(imported)) needed.add(imported);
      }
    }
    const files = outputFiles.filter(({ path }) => [...needed].some((name) => path.endsWith(`/${name}`)));
    if (files.length !== needed.size) throw new Error('The bundler lost a file.');
    return files.reduce((sum, { contents }) => sum + kibibytes(contents), 0);
  };
  return { first: sizeOf(['import-statement']), all: sizeOf(['import-statement', 'dynamic-import']) };
}

/** Gzipped size in KiB. */
export function kibibytes(contents: Uint8Array): number {
  return gzipSync(contents, { level: 9 }).length / 1024;
}
