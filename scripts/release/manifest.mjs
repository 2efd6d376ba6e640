const present = ['description', 'license', 'author', 'homepage', 'bugs', 'engines'];

/**
 * Finds what a published manifest lacks: without these fields the page on npm has no links, and a release no provenance.
 * @param {Record<string, any>} manifest
 * @param {string} name of the folder in packages/
 * @returns {string[]} one sentence for each fault
 */
export function faultsOfManifest(manifest, name) {
  const faults = present.filter((field) => !manifest[field]).map((field) => `the manifest has no ${field}`);
  const { url = '', directory } = manifest.repository ?? {};
  if (!/^git\+https:\/\/\S+\.git$/.test(url)) faults.push('the manifest has no repository with a git+https URL');
  if (directory !== `packages/${name}`) faults.push(`repository.directory is ${directory}, not packages/${name}`);
  if (!(manifest.keywords?.length >= 3)) faults.push('the manifest has fewer than three keywords');
  return faults;
}
