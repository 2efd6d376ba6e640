/** `npm run cognito-mfa -- pool template`: builds the admin tool and runs it. */
import { install } from './shared/install.mjs';
import { buildAndRun } from './shared/workspace.mjs';

await install();
// Paths are relative to the caller's folder, which npm changes.
await buildAndRun('admin', 'bin.js', { cwd: process.env.INIT_CWD ?? process.cwd() });
