/** Checks or, with --write, writes docs/dependencies.md and docs/sbom.cdx.json from what is installed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../shared/workspace.mjs';
import { billOfMaterials, dependencyDocs } from './dependency-docs.mjs';

const files = { 'docs/dependencies.md': dependencyDocs(), 'docs/sbom.cdx.json': billOfMaterials() };
for (const [path, text] of Object.entries(files)) {
  if (process.argv.includes('--write')) writeFileSync(join(root, path), text);
  else if (readFileSync(join(root, path), 'utf8') !== text) {
    console.error(
      `${path} is not what is installed: run node scripts/release/dependencies.mjs --write and read the difference.`,
    );
    process.exitCode = 1;
  }
}
