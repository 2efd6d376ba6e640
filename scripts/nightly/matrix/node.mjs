import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { installPacked } from '../../release/pack.mjs';
import { mustRun } from '../../shared/workspace.mjs';

/** The package with the program itself. The `node` package fetches it in an install script. */
const binary = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const versions = { 20: '20.19.6', 22: '22.23.3', 24: '24.9.0' };

/** Runs the commands of the emulator and the admin tool on each Node. */
export async function* nodeCells() {
  const programs = Object.entries(versions).map(([name, version]) => [`node-${name}`, `npm:${binary}@${version}`]);
  const place = await installPacked(Object.fromEntries(programs));
  try {
    for (const name of Object.keys(versions)) {
      yield { name: `Node ${name}`, work: () => work(place.folder, join('node_modules', `node-${name}`, 'bin/node')) };
    }
  } finally {
    place.remove();
  }
}

async function work(folder, program) {
  const node = join(folder, program);
  const bin = (name, file) => join(folder, 'node_modules/@cognito-mfa', name, 'dist', file);
  const version = (await mustRun([node, '--version'], { cwd: folder })).trim();
  const emulator = spawn(node, [bin('emulator', 'cognito-emulator.js'), '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const url = await addressOf(emulator);
    const headers = { 'x-cognito-emulator': '1' };
    const [pool] = await (await fetch(`${url}/_emulator/pools`, { headers })).json();
    const admin = (...args) => mustRun([node, bin('admin', 'bin.js'), ...args], { cwd: folder, env: aws });
    await admin('pool', 'template', '--yes');
    await admin('pool', 'check', '--user-pool-id', pool.userPoolId, '--endpoint', url);
    return `${version}: the emulator serves; the admin tool writes a template and checks a pool`;
  } finally {
    emulator.kill();
    await once(emulator, 'exit');
  }
}

/** Credentials that the emulator accepts. */
const aws = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', AWS_REGION: 'local' };

async function addressOf(emulator) {
  for (const stream of [emulator.stdout, emulator.stderr]) stream.setEncoding('utf8');
  let output = '';
  for await (const line of createInterface({ input: emulator.stdout })) {
    output += `${line}\n`;
    const found = /http:\/\/[\w.:]+/.exec(line);
    if (found) return found[0];
  }
  throw new Error(`The emulator exited before it printed its address: ${output}`);
}
