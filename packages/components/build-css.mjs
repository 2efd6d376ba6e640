import { mkdir, readFile, writeFile } from 'node:fs/promises';

/**
 * Joins src/styles.css and what it imports into the one file that is published. An import with a layer becomes a block
 * of that layer, which means the same, so bundlers and plain <link> elements need nothing of their own.
 */
const source = new URL('src/styles.css', import.meta.url);
const target = new URL('dist/styles.css', import.meta.url);
const importLine = /^@import "(?<path>[^"]+)" layer\((?<layer>[\w.]+)\);$/gm;

const entry = await readFile(source, 'utf8');
const imports = [...entry.matchAll(importLine)];
const texts = await Promise.all(imports.map(({ groups }) => readFile(new URL(groups.path, source), 'utf8')));
const blocks = imports.map(({ groups }, index) => `@layer ${groups.layer} {\n${texts[index].trim()}\n}\n`);
const joined = `${entry.replaceAll(importLine, '').trim()}\n\n${blocks.join('\n')}`;
if (joined.includes('@import'))
  throw new Error('src/styles.css has an @import that build-css.mjs does not know: give it a layer.');

await mkdir(new URL('.', target), { recursive: true });
await writeFile(target, joined);
