import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../shared/workspace.mjs';
import { allowedLicences, billOfMaterials, dependencyDocs } from './dependency-docs.mjs';
import { productionDependencies, publishedPackages } from './production-dependencies.mjs';

const all = productionDependencies();

it.each(all.map(({ id, license }) => [id, license]))(
  '%s has a licence that asks for nothing but its text: %s',
  (_, license) => {
    expect(allowedLicences).toContain(license);
  },
);

it('nothing that is published, and nothing that comes with it, runs a script when it is installed', () => {
  expect(all.filter(({ installScripts }) => installScripts.length > 0)).toEqual([]);
  for (const { manifest } of publishedPackages()) {
    expect(Object.keys(manifest.scripts ?? {}).filter((name) => /install|prepare/.test(name))).toEqual([]);
  }
});

it('every published package is MIT and says so in its tarball', () => {
  for (const { folder, manifest } of publishedPackages()) {
    expect(manifest.license).toBe('MIT');
    expect(readFileSync(join(folder, 'LICENSE'), 'utf8')).toMatch(/MIT License/);
  }
});

it.each([
  ['docs/dependencies.md', dependencyDocs()],
  ['docs/sbom.cdx.json', billOfMaterials()],
])('%s tells what is installed (node scripts/release/dependencies.mjs --write)', (path, text) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(text);
});
