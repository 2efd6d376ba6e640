import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../shared/workspace.mjs';
import { allowedLicenses, billOfMaterials, dependencyDocs } from './dependencies.mjs';
import { productionDependencies, publishedPackages } from './production-dependencies.mjs';

const all = productionDependencies();

test.each(all.map(({ id, license }) => [id, license]))(
  '%s has a license that asks for no more than a copy of its text: %s',
  (_, license) => {
    expect(allowedLicenses).toContain(license);
  },
);

test('neither the packages nor their dependencies run a script on install', () => {
  expect(all.filter(({ installScripts }) => installScripts.length > 0)).toEqual([]);
  for (const { manifest } of publishedPackages()) {
    expect(Object.keys(manifest.scripts ?? {}).filter((name) => /install|prepare/.test(name))).toEqual([]);
  }
});

test('published packages declare caret ranges, so that an app shares its own copies', () => {
  const ranges = publishedPackages().flatMap(({ manifest }) =>
    Object.entries(manifest.dependencies ?? {}).map(([name, range]) => `${manifest.name} ${name} ${range}`),
  );
  expect(ranges.filter((range) => !/ (workspace:)?\^/.test(range))).toEqual([]);
});

test('every published package is MIT and carries the license', () => {
  for (const { folder, manifest } of publishedPackages()) {
    expect(manifest.license).toBe('MIT');
    expect(readFileSync(join(folder, 'LICENSE'), 'utf8')).toMatch(/MIT License/);
  }
});

test.each([
  ['docs/dependencies.md', dependencyDocs()],
  ['docs/sbom.cdx.json', billOfMaterials()],
])('%s matches what is installed (update: node scripts/release/dependencies.mjs --write)', (path, text) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(text);
});
