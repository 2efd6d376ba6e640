import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** In the order in which Vite reads them; a later one wins, and the environment wins over all. */
const files = ['.env', '.env.local', '.env.development', '.env.development.local'];

/**
 * The id of the user pool that the demo is configured for, or `undefined` when it is to use the emulator.
 *
 * @param {string} folder Where the demo's environment files are.
 * @param {NodeJS.ProcessEnv} environment
 */
export function readOwnPool(folder, environment) {
  const settings = {};
  for (const path of files.map((file) => join(folder, file)).filter((path) => existsSync(path))) {
    Object.assign(settings, parseEnv(readFileSync(path, 'utf8')));
  }
  Object.assign(settings, environment);
  return settings.VITE_COGNITO_USER_POOL_ID?.trim() || undefined;
}
