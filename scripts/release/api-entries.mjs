import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../shared/workspace.mjs';

/**
 * Every way into the published packages that has types: `{ name, specifier, folder, types, isOneOfMany }`, where `name`
 * is what its report is called. A pattern like `./locales/*` is one entry for each file that fits.
 */
export function apiEntries() {
  return readdirSync(join(root, 'packages')).flatMap((name) => {
    const folder = join(root, 'packages', name);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (manifest.private) return [];
    return Object.entries(manifest.exports)
      .filter(([path, target]) => target.types && !path.endsWith('.css'))
      .flatMap(([pattern, { types }]) => expand(folder, pattern, types).map((found) => ({ pattern, ...found })))
      .map(({ pattern, path, types }) => ({
        name: [name, ...path.split('/').slice(1)].join('-'),
        specifier: [manifest.name, ...path.split('/').slice(1)].join('/'),
        folder,
        types: join(folder, types),
        isOneOfMany: path !== pattern,
      }));
  });
}

function expand(folder, path, types) {
  if (!path.includes('*')) return [{ path, types }];
  const [before, after] = types.split('*');
  return readdirSync(join(folder, dirname(before + after)))
    .filter((file) => file.endsWith(after) && !file.includes('.stories.') && !file.includes('.test.'))
    .map((file) => file.slice(0, -after.length))
    .map((word) => ({ path: path.replace('*', word), types: types.replace('*', word) }));
}
