import { readFile, rename, writeFile } from 'node:fs/promises';

/** Sets variables in an env file and leaves its other lines as they are. Makes the file where there is none. */
export async function writeEnvFile(path: string, values: Readonly<Record<string, string | undefined>>): Promise<void> {
  const before = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const others = before.split('\n').filter((line) => !Object.hasOwn(values, nameOf(line)));
  while (others.at(-1) === '') others.pop();
  const set = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  // A whole file or none: what is written beside takes its place at once.
  const beside = `${path}.${process.pid}.tmp`;
  await writeFile(beside, [...others, ...set, ''].join('\n'));
  await rename(beside, path);
}

function nameOf(line: string): string {
  return /^\s*(?:export\s+)?([\w.]+)\s*=/.exec(line)?.[1] ?? '';
}
