import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** In Vite's order: a later file overrides an earlier one, and the environment overrides all of them. */
const files = ['.env', '.env.local', '.env.development', '.env.development.local'];

/**
 * Reads the ID of the user pool that the demo is configured for.
 *
 * @param {string} folder with the environment files of the demo
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string | undefined} `undefined`: the demo uses the emulator
 */
export function readOwnPool(folder, environment) {
  const settings = {};
  for (const path of files.map((file) => join(folder, file)).filter((path) => existsSync(path))) {
    Object.assign(settings, parseEnv(readFileSync(path, 'utf8')));
  }
  Object.assign(settings, environment);
  return settings.VITE_COGNITO_USER_POOL_ID?.trim() || undefined;
}
