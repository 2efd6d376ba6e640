import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const home = fileURLToPath(new URL('../..', import.meta.url));
let compiled = '';

/**
 * Compiles the sources next to their dependencies, so that no test runs a stale build. Each test file has its own folder, because a
 * process can load a chunk while another file writes it again.
 *
 * @returns a function that removes the folder.
 */
export async function compileBin(): Promise<() => Promise<void>> {
  compiled = await mkdtemp(`${home}node_modules/.compiled-for-tests-`);
  const off = ['composite', 'incremental', 'declaration', 'declarationMap'].flatMap((name) => [`--${name}`, 'false']);
  const tsc = fileURLToPath(new URL('../../../../node_modules/typescript/bin/tsc', import.meta.url));
  const project = ['-p', `${home}tsconfig.build.json`, '--outDir', compiled];
  await promisify(execFile)(process.execPath, [tsc, ...project, ...off]);
  return () => rm(compiled, { recursive: true });
}

/** The result of a run. */
export interface BinRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Options of {@link runBin}. */
interface BinOptions {
  readonly cwd?: string;
  /** File descriptor for the standard output. Default: it is returned. */
  readonly stdout?: number;
  readonly onStart?: (child: ChildProcess) => void;
}

/** Runs `cognito-mfa` in a process without access to the AWS configuration of this machine. */
export function runBin(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  { cwd = home, stdout: output, onStart }: BinOptions = {},
): Promise<BinRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${compiled}/bin.js`, ...args], {
      cwd,
      env: {
        PATH: process.env.PATH,
        HOME: '/nonexistent',
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_CONFIG_FILE: '/nonexistent/config',
        AWS_SHARED_CREDENTIALS_FILE: '/nonexistent/credentials',
        ...env,
      },
      stdio: ['ignore', output ?? 'pipe', 'pipe'],
    });
    onStart?.(child);
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
