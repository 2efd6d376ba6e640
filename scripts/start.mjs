/** `npm start`: installs what is missing, starts the emulator and the demo, and prints how to sign in. */
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
if (!ownPool) await mustRespond('The emulator', `${emulatorUrl}/_emulator/pools`, { 'x-cognito-emulator': '1' });
await mustRespond('The demo', demoUrl);
if (!stopping) console.log(ownPool ? messageForOwnPool() : messageForEmulator());

function messageForEmulator() {
  return `
  The demo is on       ${demoUrl}
  The emulator is on   ${emulatorUrl}   (a local Amazon Cognito user pool; no AWS account needed)

  To sign in, open the demo, choose "Create account" and fill in the form with any plausible data.
  The development panel of the page shows the codes that Cognito would send by text message or email,
  and acts as the phone with the authenticator app.

  Ctrl-C stops both.
`;
}

function messageForOwnPool() {
  return `
  The demo is on   ${demoUrl}

  It uses your pool ${ownPool}, which sends real codes. The emulator is not running.
  Ctrl-C stops it.
`;
}

/** Starts a server that runs until this script stops. */
function serve(name, cwd, args, env = {}) {
  if (stopping) return;
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  child.on('close', (code) => {
    if (!stopping) console.error(`${name} stopped unexpectedly with exit code ${code}.`);
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

function port(name, fallback) {
  const value = Number(process.env[name] ?? fallback);
  if (Number.isInteger(value) && value > 0 && value < 65_536) return value;
  console.error(`${name} is "${process.env[name]}", which is not a port number. Use a number from 1 to 65535.`);
  process.exit(1);
}

async function mustBeFree(name, number) {
  if (!(await isTaken(number))) return;
  console.error(
    `Port ${number} is in use. Stop the program that uses it, or choose another port: ${name}=${number + 1} npm start`,
  );
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

async function mustRespond(name, url, headers = {}) {
  const end = Date.now() + 60_000;
  while (!stopping && Date.now() < end) {
    const response = await fetch(url, { headers }).catch(() => undefined);
    if (response?.ok) return;
    await wait(150);
  }
  if (stopping) return;
  console.error(`${name} does not respond on ${url}. See its output above, and try again.`);
  stop(1);
}
