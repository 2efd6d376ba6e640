import { readReference } from './read-reference.js';

const id = 'virtual:reference';

/** Serves the reference of the packages to the pages, as the module `virtual:reference`. Reads it when a page wants it. */
export function referencePlugin() {
  return {
    name: 'cognito-mfa-reference',
    resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
    load: (module: string) =>
      module === `\0${id}` ? `export const reference = ${JSON.stringify(readReference())};` : undefined,
  };
}
