import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package. */
export const benchRoot = fileURLToPath(new URL('..', import.meta.url));

/** The folder of a package that this one depends on. */
export function packageRoot(name: string): string {
  return realpathSync(join(benchRoot, 'node_modules', name));
}
