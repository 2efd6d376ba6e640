import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const beginning = `# What it was run with

The packed packages, as npm would publish them, on every version that they are said to work with. \`npm run matrix\` runs
all of it, which takes minutes and the npm registry, and so is for the night; \`npm test\` runs the part that changes often.
`;
const titles = {
  apps: 'Apps: installed, built, and signed in to in Chromium',
  types: 'Types: every export, under the strictest settings',
  node: 'Node: the emulator and the admin tool',
  firefox: 'Firefox: sign-up, authenticator set-up and a remembered device',
};

/** Renews the section of one area in the document and leaves the others as they are. */
export function writeMatrix(path, area, rows, today = new Date()) {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const sections = new Map(
    text
      .split(/^(?=## )/m)
      .filter((part) => part.startsWith('## '))
      .map((part) => [part.slice(3, part.indexOf('\n')), `${part.trim()}\n`]),
  );
  sections.set(titles[area], sectionOf(area, rows, today));
  const parts = Object.values(titles).flatMap((title) => sections.get(title) ?? []);
  writeFileSync(path, [beginning, ...parts].join('\n'));
}

function sectionOf(area, rows, today) {
  const lines = rows.map(
    ({ name, result, detail }) => `| ${name} | ${result} | ${detail.split('\n')[0].replaceAll('|', '\\|')} |`,
  );
  return `## ${titles[area]}

${today.toISOString().slice(0, 10)}: ${rows.filter(({ result }) => result === 'passes').length} of ${rows.length} pass.

| cell | result | run with |
| --- | --- | --- |
${lines.join('\n')}
`;
}
