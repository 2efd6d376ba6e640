import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const home = fileURLToPath(new URL('../..', import.meta.url));
const compiled = `${home}node_modules/.compiled-for-tests`;

/** Compiles the sources into node_modules, where their dependencies resolve. Tests never run a stale build. */
export async function compileBin(): Promise<void> {
  const options = [
    '--composite',
    'false',
    '--incremental',
    'false',
    '--declaration',
    'false',
    '--declarationMap',
    'false',
  ];
  const tsc = fileURLToPath(new URL('../../../../node_modules/typescript/bin/tsc', import.meta.url));
  await promisify(execFile)(process.execPath, [
    tsc,
    '-p',
    `${home}tsconfig.build.json`,
    ...options,
    '--outDir',
    compiled,
  ]);
}

/** A running `cognito-emulator`. */
export interface RunningBin {
  readonly url: string;
  readonly ready: string;
  readonly stderr: () => string;
  /** Sends a signal, waits for the exit and returns the exit code. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts `cognito-emulator` and waits for its ready line. @throws Error with its stderr if it exits before. */
export async function startBin(...args: string[]): Promise<RunningBin> {
  const child = spawn(process.execPath, [`${compiled}/bin.js`, '--port', '0', ...args], { stdio: 'pipe' });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ready = await firstLine(child);
  if (ready === undefined) throw new Error(stderr);
  const url = /http:\/\/\S+/.exec(ready)?.[0] ?? '';
  return {
    url,
    ready,
    stderr: () => stderr,
    async stop(signal) {
      const ended = once(child, 'exit');
      child.kill(signal);
      const [code] = await ended;
      return code;
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string | undefined> {
  if (!child.stdout) return undefined;
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([once(lines, 'line'), once(child, 'close')]);
  return typeof line === 'string' ? line : undefined;
}
