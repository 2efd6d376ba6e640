import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package. */
export const benchRoot = fileURLToPath(new URL('..', import.meta.url));

/** Returns the folder of a dependency. */
export function packageRoot(name: string): string {
  return realpathSync(join(benchRoot, 'node_modules', name));
}
