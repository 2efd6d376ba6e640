/** `npm run emulator -- --port 9329`: builds the emulator and serves it. */
import { spawn } from 'node:child_process';
import { install } from './shared/install.mjs';
import { run, tool } from './shared/run.mjs';
import { root } from './shared/workspace.mjs';

await install();
const { code } = await run([tool('tsc'), '-b', 'packages/emulator/tsconfig.build.json']);
if (code !== 0) process.exit(code);
const bin = `${root}/packages/emulator/dist/bin.js`;
const child = spawn(process.execPath, [bin, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('close', (status) => process.exit(status ?? 0));
