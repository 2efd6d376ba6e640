import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the workspace. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The pnpm that works on Node 20. npx fetches it: Corepack's signature check fails on some machines. */
export const pnpm = ['npx', '--yes', 'pnpm@10.34.9'];

/** Tells the script that Node was started with from one that is imported. @param {ImportMeta} meta */
export function isMain({ filename }) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === filename;
}

/** Finds the program of a package that is installed in the workspace. */
export function tool(name) {
  return join(root, 'node_modules', '.bin', name);
}

/**
 * Runs a command in the workspace. Its output goes to the terminal, or is returned when `capture` is set.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, { env = {}, capture = false, cwd = root } = {}) {
  const [program, ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', capture ? 'pipe' : 'inherit', capture ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text) => {
        output += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a command and returns its output. @throws Error with the output when the command fails. @returns {Promise<string>} */
export async function mustRun(command, { cwd = root, env = {} } = {}) {
  const { code, output } = await run(command, { cwd, env, capture: true });
  if (code !== 0) throw new Error(`${command.slice(-2).join(' ')} in ${cwd} exited with code ${code}:\n${output}`);
  return output;
}

/** Builds a package, then runs its program with our arguments until it ends or we are stopped. */
export async function buildAndRun(name, bin, { cwd = root } = {}) {
  const { code, output } = await run([tool('tsc'), '-b', `packages/${name}/tsconfig.build.json`], { capture: true });
  if (code !== 0) {
    console.error(output);
    process.exit(code);
  }
  const program = join(root, 'packages', name, 'dist', bin);
  const child = spawn(process.execPath, [program, ...process.argv.slice(2)], { cwd, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('close', (status) => process.exit(status ?? 0));
}
