/** `npm run api`: renews docs/api, the public names and types of each package. With `--check` it only compares. */
import { join } from 'node:path';
import { apiEntries } from './release/api-entries.mjs';
import { compareApi } from './release/api-report.mjs';
import { root } from './shared/workspace.mjs';

const write = !process.argv.includes('--check');
const changed = compareApi(apiEntries(), { folder: join(root, 'docs/api'), write });
for (const name of changed) console.log(`docs/api/${name} ${write ? 'is renewed' : 'is not what the package exports'}`);
if (changed.length > 0 && !write) {
  console.error('If the change is meant, run: npm run build && npm run api, and commit docs/api with it.');
  process.exitCode = 1;
}
