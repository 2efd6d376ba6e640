#!/usr/bin/env node
import { createTerminal } from './cli/terminal.js';

// What the SDK thinks of this Node is for who installs it, not for who runs a command.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
// Who reads the first lines and leaves, as `head` does, has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

// Loaded after the above, which the SDK looks at as it loads.
const [{ run }, { commands }] = await Promise.all([import('./cli/run.js'), import('./cli/commands.js')]);
process.exitCode = await run(commands, process.argv.slice(2), createTerminal(process));
