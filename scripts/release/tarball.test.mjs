import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../shared/workspace.mjs';
import { faultsOfManifest } from './manifest.mjs';
import { faultsOfSourceMap } from './source-map.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'packages/core/package.json'), 'utf8'));

test('a complete manifest has no faults', () => expect(faultsOfManifest(manifest, 'core')).toEqual([]));

test.each(['description', 'license', 'author', 'homepage', 'bugs', 'engines', 'repository', 'keywords'])(
  'a manifest without %s has one',
  (field) => expect(faultsOfManifest({ ...manifest, [field]: undefined }, 'core')).not.toEqual([]),
);

test('a manifest that names the folder of another package has one', () =>
  expect(faultsOfManifest(manifest, 'hooks')).toHaveLength(1));

const map = (more) => JSON.stringify({ version: 3, sources: ['../../src/a.ts'], ...more });

test.each([
  ['a map with its sources', 'package/dist/a.js.map', map({ sourcesContent: ['export {};'] }), 0],
  ['a map without its sources', 'package/dist/a.js.map', map({}), 1],
  ['a map of a source that is empty', 'package/dist/a.js.map', map({ sourcesContent: [''] }), 0],
  ['a map whose source was left out', 'package/dist/a.js.map', map({ sourcesContent: [null] }), 1],
  ['a map of a packed source', 'package/dist/b/a.js.map', map({ sources: ['../c.ts'] }), 0],
  ['a script with its map', 'package/dist/a.js', 'x;\n//# sourceMappingURL=a.js.map', 0],
  ['a script without its map', 'package/dist/a.js', 'x;\n//# sourceMappingURL=b.js.map\n', 1],
  ['a stylesheet without its map', 'package/dist/a.css', 'a {}\n/*# sourceMappingURL=a.css.map */', 1],
  ['a script that names no map', 'package/dist/a.js', 'x;', 0],
])('%s', (_, file, text, faults) => {
  const files = ['package/dist/a.js', 'package/dist/a.js.map', 'package/dist/c.ts'];
  expect(faultsOfSourceMap(file, text, files)).toHaveLength(faults);
});
