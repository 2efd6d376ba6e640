#!/usr/bin/env node
import { readCommandLine, usage } from './command-line.js';
import { createEmulator } from './create-emulator.js';
import { serve } from './serve.js';

const banner = `
  cognito-emulator is NO PRODUCTION SERVER.
  It hands every code to whoever asks and protects nothing. Use it for tests and demos only.
`;

try {
  const command = readCommandLine(process.argv.slice(2));
  if (command) await run(command);
  else process.stdout.write(usage);
} catch (error) {
  process.stderr.write(`cognito-emulator: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function run(command: NonNullable<ReturnType<typeof readCommandLine>>): Promise<void> {
  const emulator = createEmulator({
    ...(command.issuer !== undefined && { issuer: command.issuer }),
    onDefect: (error) => process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
  });
  process.stderr.write(`${banner}\n`);
  const server = await serve(emulator, command);
  const { userPoolId, userPoolClientId } = emulator.pool;
  process.stdout.write(`cognito-emulator ready on ${server.url} (pool ${userPoolId}, client ${userPoolClientId})\n`);
  const stop = () => void server.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
