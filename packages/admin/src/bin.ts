#!/usr/bin/env node
import { createTerminal } from './cli/terminal.js';

// The SDK's warning about this Node version concerns whoever installs the tool, not whoever runs it.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
// A reader that stops early, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

// Imported late: the SDK reads the variable above when it loads.
const { run } = await import('./cli/run.js');
process.exitCode = await run(process.argv.slice(2), createTerminal(process));
