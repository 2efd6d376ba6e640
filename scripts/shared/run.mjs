import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './workspace.mjs';

/** The version that works on Node 20; Corepack's signature check fails on some machines, npx does not need it. */
export const pnpm = ['npx', '--yes', 'pnpm@10.34.9'];

/** The program of a package that the workspace has installed. */
export function tool(name) {
  return join(root, 'node_modules', '.bin', name);
}

/**
 * Runs a command in the workspace. Output goes to the terminal, or comes back as text when `capture` is set.
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
