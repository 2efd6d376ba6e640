/** `npm start`: installs, starts the emulator and the demo, and says how to sign in. */
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { readOwnPool } from './dev/own-pool.mjs';
import { checkNode, install } from './shared/install.mjs';
import { root, run, tool } from './shared/workspace.mjs';

checkNode();
const demo = `${root}/apps/demo`;
const emulatorPort = port('EMULATOR_PORT', 9329);
const demoPort = port('DEMO_PORT', 5173);
const demoUrl = `http://localhost:${demoPort}`;
const emulatorUrl = `http://localhost:${emulatorPort}`;
const ownPool = readOwnPool(demo, process.env);

await mustBeFree('DEMO_PORT', demoPort);
if (!ownPool) await mustBeFree('EMULATOR_PORT', emulatorPort);
await install();

/** @type {import('node:child_process').ChildProcess[]} */
const children = [];
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));

if (!ownPool) {
  const built = await run([tool('tsc'), '-b', 'packages/emulator/tsconfig.build.json']);
  if (built.code !== 0) process.exit(built.code);
  serve('The emulator', root, ['packages/emulator/dist/bin.js', '--port', String(emulatorPort)]);
}
serve('The demo', demo, ['node_modules/vite/bin/vite.js', '--port', String(demoPort), '--strictPort'], {
  ...(!ownPool && { VITE_COGNITO_ENDPOINT: emulatorUrl }),
});
if (!ownPool) await mustAnswer('The emulator', `${emulatorUrl}/_emulator/pools`);
await mustAnswer('The demo', demoUrl);
if (!stopping) console.log(ownPool ? wordsForOwnPool() : wordsForEmulator());

function wordsForEmulator() {
  return `
  The demo is on       ${demoUrl}
  The emulator is on   ${emulatorUrl}   (an Amazon Cognito user pool on this machine; no AWS account is needed)

  To sign in: open the demo, choose "Create account" and fill the form in with anything that looks right.
  The codes that would be sent to a phone or by email appear in the development panel of the page,
  which also plays the phone with the authenticator app.

  Ctrl-C stops both.
`;
}

function wordsForOwnPool() {
  return `
  The demo is on   ${demoUrl}

  It talks to your pool ${ownPool}: codes are sent for real, and no emulator was started.
  Ctrl-C stops it.
`;
}

/** Starts a server that is to run until this script stops. */
function serve(name, cwd, args, env = {}) {
  if (stopping) return;
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  child.on('close', (code) => {
    if (!stopping) console.error(`${name} stopped by itself with exit code ${code}.`);
    stop(code || 1);
  });
  children.push(child);
}

function stop(code) {
  if (stopping) return;
  stopping = true;
  process.exitCode = code;
  for (const child of children) {
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 3_000).unref();
  }
}

function port(name, usual) {
  const value = Number(process.env[name] ?? usual);
  if (Number.isInteger(value) && value > 0 && value < 65_536) return value;
  console.error(`${name} is "${process.env[name]}", which is no port number. Use one from 1 to 65535.`);
  process.exit(1);
}

async function mustBeFree(name, number) {
  if (!(await isTaken(number))) return;
  console.error(`Port ${number} is in use. Stop what uses it, or choose another: ${name}=${number + 1} npm start`);
  process.exit(1);
}

function isTaken(number) {
  return new Promise((resolve) => {
    const socket = connect(number, 'localhost');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

async function mustAnswer(name, url) {
  const end = Date.now() + 60_000;
  while (!stopping && Date.now() < end) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await wait(150);
  }
  if (stopping) return;
  console.error(`${name} does not answer on ${url}. What it printed is above; stop here with Ctrl-C and try again.`);
  stop(1);
}
