#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readCommandLine, usage } from './command-line.js';
import { createEmulator } from './create-emulator.js';
import type { FileStore } from './data/file-store.js';
import type { ImportedPools } from './data/saved-pools.js';
import type { PoolDescription } from './model/pool-description.js';
import { serve } from './server.js';
import { readTriggerFunctions, type TriggerFunctions } from './triggers/functions.js';

const banner = `
  DO NOT USE cognito-emulator IN PRODUCTION.
  It shows every code to anyone who asks and protects nothing. It is made for tests and demos.
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
  const pool = command.pool === undefined ? undefined : await readTemplate(command.pool);
  const triggers = command.triggers === undefined ? undefined : await loadTriggers(command.triggers);
  const store = command.data === undefined ? undefined : await openStore(command.data);
  const imported = command.import === undefined ? undefined : await importPools(command.import);
  const emulator = createEmulator({
    ...(pool && { pool }),
    ...(imported && { imported }),
    ...(store && { store }),
    ...(triggers && { triggers }),
    onWarning: (message) => process.stderr.write(`  ${message}\n`),
    ...(command.issuer !== undefined && { issuer: command.issuer }),
    allowOrigins: command.allowOrigins,
    onDefect: (error) => process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
  });
  process.stderr.write(`${banner}\n`);
  if (!isLoopback(command.host))
    process.stderr.write(
      `  Anyone who can reach ${command.host} can read every code. It answers to the host names of this machine; allow others with --allow-origin http://NAME:${command.port}\n\n`,
    );
  const server = await serve(emulator, command);
  // Listen for signals before the ready line, or an immediate stop would leave the data file locked.
  const stop = () =>
    void server
      .close()
      .then(() => store?.close())
      .then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const { userPoolId, userPoolClientId } = emulator.pool;
  const client = userPoolClientId ? `client ${userPoolClientId}` : 'no client';
  process.stdout.write(`cognito-emulator ready on ${server.url} (pool ${userPoolId}, ${client})\n`);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

async function readTemplate(path: string): Promise<PoolDescription> {
  try {
    // Loaded lazily: the YAML parser is most of the start-up time.
    const { loadTemplate } = await import('./template/load-template.js');
    return loadTemplate(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Imports the functions of a module. @throws Error naming the file. */
async function loadTriggers(path: string): Promise<TriggerFunctions> {
  try {
    return readTriggerFunctions(await import(pathToFileURL(resolve(path)).href));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Reads pools and prints what was not taken. */
async function importPools(directory: string): Promise<ImportedPools> {
  const { readCognitoLocal } = await import('./import/read-cognito-local.js');
  const imported = await readCognitoLocal(directory);
  for (const note of imported.notes) process.stderr.write(`  ${note}\n`);
  return imported;
}

async function openStore(path: string): Promise<FileStore> {
  const { openFileStore } = await import('./data/file-store.js');
  return openFileStore(path);
}
