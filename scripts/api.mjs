/** `npm run api`: updates docs/api, the public names and types of each package. `--check` only compares. */
import { join } from 'node:path';
import { apiEntries, compareApi } from './release/api-report.mjs';
import { root } from './shared/workspace.mjs';

const write = !process.argv.includes('--check');
const changed = compareApi(apiEntries(), { folder: join(root, 'docs/api'), write });
for (const name of changed)
  console.log(`docs/api/${name} ${write ? 'updated' : 'does not match what the package exports'}`);
if (changed.length > 0 && !write) {
  console.error('If the change is intended, run `npm run build && npm run api` and commit docs/api.');
  process.exitCode = 1;
}
