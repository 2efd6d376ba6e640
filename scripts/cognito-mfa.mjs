/** `npm run cognito-mfa -- pool template`: builds the tool and runs it. */
import { spawn } from 'node:child_process';
import { install } from './shared/install.mjs';
import { run, tool } from './shared/run.mjs';
import { root } from './shared/workspace.mjs';

await install();
const { code, output } = await run([tool('tsc'), '-b', 'packages/admin/tsconfig.build.json'], { capture: true });
if (code !== 0) {
  console.error(output);
  process.exit(code);
}
// Paths are meant from where the caller is, which npm moves away from.
const cwd = process.env.INIT_CWD ?? process.cwd();
const child = spawn(process.execPath, [`${root}/packages/admin/dist/bin.js`, ...process.argv.slice(2)], {
  cwd,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('close', (status) => process.exit(status ?? 0));
