import { posix } from 'node:path';

/**
 * Finds what keeps a debugger from a source: a file that names a map outside of the tarball, or a map whose source is neither
 * in the map nor in the tarball.
 * @param {string} file of the tarball
 * @param {string} text of the file
 * @param {string[]} files of the tarball
 * @returns {string[]} one sentence for each fault
 */
export function faultsOfSourceMap(file, text, files) {
  const near = (path) => posix.join(posix.dirname(file), path);
  if (!file.endsWith('.map')) {
    const map = /[#@] sourceMappingURL=(?!data:)(\S+?)(\s*\*\/)?\s*$/.exec(text)?.[1];
    return map && !files.includes(near(map)) ? [`${file} names ${map}, which is not in the tarball`] : [];
  }
  const { sources = [], sourcesContent = [], sourceRoot = '' } = JSON.parse(text);
  return sources
    .filter((source, index) => typeof sourcesContent[index] !== 'string' && !files.includes(near(sourceRoot + source)))
    .map((source) => `${file} leads to ${source}, which is neither in the map nor in the tarball`);
}
