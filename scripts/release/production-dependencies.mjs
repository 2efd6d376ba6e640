import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../shared/workspace.mjs';

const readManifest = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Lists the published packages of the workspace. */
export function publishedPackages() {
  return readdirSync(join(root, 'packages'))
    .map((name) => ({ folder: join(root, 'packages', name), name }))
    .filter(({ folder }) => existsSync(join(folder, 'package.json')))
    .map((entry) => ({ ...entry, manifest: readManifest(entry.folder) }))
    .filter(({ manifest }) => !manifest.private);
}

/**
 * Lists the packages that are installed along with ours, direct and indirect. Peers belong to the app and do not count.
 *
 * @returns one entry for each name and version, sorted. `usedBy` has those of our packages that bring it along, `directOf`
 * those that depend on it directly; `bytes` is its size on disk.
 */
export function productionDependencies() {
  const found = new Map();
  for (const { folder, manifest } of publishedPackages()) visit(folder, manifest, manifest.name, true, found);
  return [...found.values()].sort((one, other) => one.id.localeCompare(other.id, 'en'));
}

function visit(folder, manifest, usedBy, isDirect, found) {
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
    const place = locate(name, folder);
    if (!place) {
      if (manifest.optionalDependencies?.[name]) continue;
      throw new Error(`${manifest.name} needs ${name}, which is not installed. Run pnpm install.`);
    }
    if (place.startsWith(join(root, 'packages'))) continue;
    const dependency = readManifest(place);
    const id = `${dependency.name}@${dependency.version}`;
    const known = found.get(id) ?? entryOf(id, place, dependency);
    found.set(id, known);
    if (isDirect) known.directOf.add(usedBy);
    if (known.usedBy.has(usedBy)) continue;
    known.usedBy.add(usedBy);
    visit(place, dependency, usedBy, false, found);
    for (const next of Object.keys(dependency.dependencies ?? {})) known.dependsOn.add(next);
  }
}

function entryOf(id, place, { name, version, license, scripts = {} }) {
  const installScripts = ['preinstall', 'install', 'postinstall'].filter((script) => script in scripts);
  return {
    id,
    name,
    version,
    license,
    installScripts,
    bytes: sizeOf(place),
    usedBy: new Set(),
    directOf: new Set(),
    dependsOn: new Set(),
  };
}

/** Finds a package from a folder as Node does. pnpm links packages, so links are resolved. */
function locate(name, from) {
  for (let folder = realpathSync(from); ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name);
    if (existsSync(join(place, 'package.json'))) return realpathSync(place);
    if (folder === dirname(folder)) return undefined;
  }
}

function sizeOf(folder) {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    bytes += entry.isDirectory() ? sizeOf(path) : statSync(path).size;
  }
  return bytes;
}
