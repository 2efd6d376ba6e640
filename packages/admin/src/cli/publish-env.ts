import { AdminError } from '../problems/admin-error.js';
import type { Terminal } from './terminal.js';
import { writeEnvFile } from './write-env-file.js';

/** What the demo needs to know of a pool. */
export interface DemoEnv {
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  readonly endpoint?: string | undefined;
}

/** Writes the demo's variables to an env file, or to standard output where no file is named. */
export async function publishEnv(
  env: DemoEnv,
  path: string | undefined,
  { out, err, paintErr }: Terminal,
): Promise<void> {
  const values = {
    VITE_COGNITO_USER_POOL_ID: env.userPoolId,
    VITE_COGNITO_USER_POOL_CLIENT_ID: env.userPoolClientId,
    VITE_COGNITO_ENDPOINT: env.endpoint,
  };
  if (path === undefined) {
    for (const [name, value] of Object.entries(values)) if (value !== undefined) out(`${name}=${value}`);
    return;
  }
  try {
    await writeEnvFile(path, values);
  } catch (error) {
    throw new AdminError(
      'usage',
      `${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  err(`${paintErr('green', '✔')} Wrote the pool to ${paintErr('bold', path)}`);
}
