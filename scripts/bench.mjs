/** `npm run bench -- --json FILE --only NAME`: builds everything and runs the benchmarks. */
import { buildCommands } from './build.mjs';
import { findChromium } from './shared/chromium.mjs';
import { install } from './shared/install.mjs';
import { run } from './shared/workspace.mjs';

await install();
const commands = [
  ...buildCommands('apps/bench/tsconfig.build.json'),
  [process.execPath, 'apps/bench/dist/bin.js', ...process.argv.slice(2)],
];
const env = { CHROMIUM_PATH: findChromium() };
for (const command of commands) {
  const { code } = await run(command, { env });
  if (code !== 0) process.exit(code);
}
