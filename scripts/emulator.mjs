/** `npm run emulator -- --port 9329`: builds the emulator and serves it. */
import { install } from './shared/install.mjs';
import { buildAndRun } from './shared/workspace.mjs';

await install();
await buildAndRun('emulator', 'bin.js');
