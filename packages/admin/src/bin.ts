#!/usr/bin/env node
import { createTerminal } from './cli/terminal.js';

// Silence the SDK's warning about the Node version: users of the tool cannot act on it.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
// A reader that stops early, such as `head`, is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

// Import after setting the variable above, because the SDK reads it when it loads.
const { run } = await import('./cli/run.js');
process.exitCode = await run(process.argv.slice(2), createTerminal(process));
