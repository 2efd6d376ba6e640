import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.mjs';

export const storybookFolder = join(root, 'storybook-static');

/** Lists the stories and pages of the built Storybook. @returns {{ id: string, title: string, name: string, type: string }[]} */
export function storybookEntries() {
  return Object.values(JSON.parse(readFileSync(join(storybookFolder, 'index.json'), 'utf8')).entries);
}

/** Opens an entry and waits for the play function of a story, or for the blocks of a page. */
export async function openEntry(page, origin, { id, type }) {
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=${type}`);
  await page.waitForFunction(() => {
    const phase = window.__STORYBOOK_PREVIEW__?.currentRender?.phase;
    const docs = document.querySelector('#storybook-docs')?.textContent;
    return docs || ['completed', 'finished', 'errored', 'aborted'].includes(phase);
  });
}
