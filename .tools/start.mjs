/** `npm start`: installs, starts the emulator and the demo, and says how to sign in. */
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { install } from './install.mjs';
import { run, tool } from './run.mjs';
import { root } from './workspace.mjs';

const emulatorPort = port('EMULATOR_PORT', 9329);
const demoPort = port('DEMO_PORT', 5173);
const demoUrl = `http://localhost:${demoPort}`;
const emulatorUrl = `http://localhost:${emulatorPort}`;

for (const [name, number] of [
  ['EMULATOR_PORT', emulatorPort],
  ['DEMO_PORT', demoPort],
]) {
  if (await isTaken(number)) {
    console.error(`Port ${number} is in use. Stop what uses it, or choose another: ${name}=${number + 1} npm start`);
    process.exit(1);
  }
}

await install();
const built = await run([tool('tsc'), '-b', 'packages/emulator/tsconfig.build.json']);
if (built.code !== 0) process.exit(built.code);

const children = [
  spawn(process.execPath, ['packages/emulator/dist/bin.js', '--port', String(emulatorPort)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  }),
  spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--port', String(demoPort), '--strictPort'], {
    cwd: `${root}/apps/demo`,
    env: { ...process.env, VITE_COGNITO_ENDPOINT: emulatorUrl },
    stdio: ['ignore', 'ignore', 'inherit'],
  }),
];

let stopping = false;
function stop(code) {
  if (stopping) return;
  stopping = true;
  for (const child of children) child.kill('SIGTERM');
  process.exitCode = code;
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(0));
for (const child of children) {
  child.on('close', (code) => {
    if (!stopping) console.error(`A server stopped by itself with exit code ${code}.`);
    stop(code ?? 1);
  });
}

await answers(`${emulatorUrl}/_emulator/pools`);
await answers(demoUrl);
if (!stopping) {
  console.log(`
  The demo is on       ${demoUrl}
  The emulator is on   ${emulatorUrl}   (an Amazon Cognito user pool in this process; no AWS account is needed)

  To sign in: open the demo, choose "Create account" and fill the form in with anything that looks right.
  The codes that would be sent to a phone or by e-mail appear in the development panel of the page,
  which also plays the phone with the authenticator app.

  Ctrl-C stops both.
`);
}

function port(name, usual) {
  const value = Number(process.env[name] ?? usual);
  if (Number.isInteger(value) && value > 0 && value < 65_536) return value;
  console.error(`${name} is "${process.env[name]}", which is no port number. Use one from 1 to 65535.`);
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

async function answers(url) {
  const end = Date.now() + 60_000;
  while (!stopping && Date.now() < end) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
