/** `npm run screenshots`: captures every story and demo screen in each theme, direction and width, and lists them on a page. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommands } from './build.mjs';
import { openBrowser } from './shared/chromium.mjs';
import { install } from './shared/install.mjs';
import { serveFolder } from './shared/static-server.mjs';
import { openEntry, storybookEntries, storybookFolder } from './shared/stories.mjs';
import { root, run, tool } from './shared/workspace.mjs';

const target = join(root, 'screenshots');
const appearances = ['light', 'dark'].flatMap((theme) =>
  ['ltr', 'rtl'].flatMap((direction) => [375, 1280].map((width) => ({ theme, direction, width }))),
);

await install();
rmSync(target, { recursive: true, force: true });
mkdirSync(join(target, 'stories'), { recursive: true });
for (const command of buildCommands()) await must(command);
await must([tool('storybook'), 'build', '--quiet']);
await captureStories();
if (!process.argv.includes('--stories')) {
  await must([tool('playwright'), 'test', 'appearance'], {
    cwd: join(root, 'apps/demo'),
    env: { SCREENSHOTS: join(target, 'demo') },
  });
}
writeFileSync(join(target, 'index.html'), contactSheet());
console.log(`Open ${join(target, 'index.html')}`);

async function must(command, options) {
  const { code } = await run(command, { ...options, env: { STORYBOOK_DISABLE_TELEMETRY: '1', ...options?.env } });
  if (code !== 0) throw new Error(`${command.join(' ')} exited with code ${code}.`);
}

async function captureStories() {
  const server = await serveFolder(storybookFolder);
  const browser = await openBrowser();
  const pending = storybookEntries().filter(({ type }) => type === 'story');
  const work = async () => {
    const page = await browser.newPage();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (let entry = pending.shift(); entry; entry = pending.shift()) {
      await openEntry(page, server.url, entry);
      for (const appearance of appearances) {
        await page.setViewportSize({ width: appearance.width, height: 400 });
        await page.evaluate(({ theme, direction }) => {
          document.documentElement.dataset.cmkTheme = theme;
          document.documentElement.dir = direction;
        }, appearance);
        const name = `${entry.id}-${appearance.width}-${appearance.theme}-${appearance.direction}.png`;
        await page.screenshot({ path: join(target, 'stories', name), fullPage: true, animations: 'disabled' });
      }
    }
  };
  await Promise.all([work(), work()]);
  await browser.close();
  server.close();
}

/** Makes a page with all screenshots. */
function contactSheet() {
  const images = readdirSync(target, { recursive: true }).filter((path) => path.endsWith('.png'));
  const figures = images.sort().map((path) => {
    return `<figure><img loading="lazy" src="${path}" alt=""><figcaption>${path}</figcaption></figure>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Screenshots</title>
<style>body{columns:20rem;font:12px sans-serif}figure{margin:0 0 1rem;break-inside:avoid}img{max-width:100%}</style>
${figures.join('\n')}
`;
}
