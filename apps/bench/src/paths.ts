import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package. */
export const benchRoot = fileURLToPath(new URL('..', import.meta.url));

const require = createRequire(join(benchRoot, 'package.json'));

/** The folder of an installed package. */
export function packageRoot(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}
