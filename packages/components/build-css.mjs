import { mkdir, readFile, writeFile } from 'node:fs/promises';

/**
 * Writes src/styles.css and its imports into one file for publication. An import with a layer becomes a block of that
 * layer, which means the same, so the file works in bundlers and in a plain <link> element.
 */
const source = new URL('src/styles.css', import.meta.url);
const target = new URL('dist/styles.css', import.meta.url);
const importLine = /^@import "(?<path>[^"]+)" layer\((?<layer>[\w.]+)\);$/gm;

const entry = await readFile(source, 'utf8');
const imports = [...entry.matchAll(importLine)];
const texts = await Promise.all(imports.map(({ groups }) => readFile(new URL(groups.path, source), 'utf8')));
const blocks = imports.map(({ groups }, index) => `@layer ${groups.layer} {\n${texts[index].trim()}\n}\n`);
const joined = `${entry.replaceAll(importLine, '').trim()}\n\n${blocks.join('\n')}`;
if (joined.includes('@import')) throw new Error('src/styles.css has an @import without a layer. Give it one.');

await mkdir(new URL('.', target), { recursive: true });
await writeFile(target, joined);
