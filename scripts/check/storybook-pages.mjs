/**
 * Opens every page of the built Storybook under a sub-path of a plain file server. Fails if an export has no page, a link leads
 * nowhere, a table is drawn as text, two stories of a flow look alike, or an example or a reference is missing.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openBrowser } from '../shared/chromium.mjs';
import { serveFolder } from '../shared/static-server.mjs';
import { openEntry, storybookEntries, storybookFolder } from '../shared/stories.mjs';
import { root } from '../shared/workspace.mjs';

const repository = 'https://github.com/cognito-mfa/cognito-mfa-kit/blob/main/';
const entries = storybookEntries();
const ids = new Set(entries.map(({ id }) => id));
const problems = [];
/** Pages whose stories run on the emulator. No play function runs there, so each has to begin at its own step. */
const flowPages = ['SignIn', 'PasswordReset', 'SecuritySettings'].map((name) => `Components/${name}`);
flowPages.push('Parts/CustomChallenge');

// A search finds the words of titles.
for (const name of [...exportsOf('components'), ...exportsOf('hooks')]) {
  if (!entries.some(({ title, type }) => type === 'docs' && title.split('/').at(-1) === name)) {
    problems.push(`a search for ${name} finds no page`);
  }
}

// A reader finds each recipe beside the components.
const guides = readFileSync(join(root, '.storybook/guides/pages.ts'), 'utf8');
for (const name of readdirSync(join(root, 'docs/recipes'))) {
  if (!guides.includes(`'docs/recipes/${name}'`))
    problems.push(`.storybook/guides has no page for docs/recipes/${name}`);
}

const server = await serveFolder(dirname(storybookFolder));
const base = `${server.url}/${basename(storybookFolder)}`;
const browser = await openBrowser();
const pending = entries.filter(({ type }) => type === 'docs');
const opened = pending.length;
try {
  await Promise.all([work(), work()]);
  await openFromTheFirstPage();
  await editTheme();
  console.log(`opened ${opened} pages from ${base}`);
} finally {
  await browser.close();
  server.close();
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

async function work() {
  const page = await browser.newPage();
  for (let entry = pending.shift(); entry; entry = pending.shift()) {
    const report = (problem) => problems.push(`${entry.title}: ${problem}`);
    page.removeAllListeners('pageerror');
    page.on('pageerror', (error) => report(error.message));
    await openEntry(page, base, entry);
    await page.waitForFunction(
      () => !/Loading…|Creating a user pool/.test(document.querySelector('#storybook-docs').textContent),
    );
    // Code is highlighted when the highlighter has loaded.
    if (isReference(entry)) await page.locator('#storybook-docs pre').first().waitFor();
    // A story on the emulator needs a moment to reach its step.
    if (flowPages.includes(entry.title))
      await page.waitForFunction(allDiffer, null, { timeout: 15_000 }).catch(() => report('two stories look alike'));
    for (const problem of problemsOf(await page.evaluate(readPage))) report(problem);
  }
}

/** Returns whether no two stories of a page have the same markup. Runs in the page. */
function allDiffer() {
  const stories = [...document.querySelectorAll('.docs-story .story')];
  const markup = stories.map(({ innerHTML }) => innerHTML.replace(/ (?:id|for|name|aria-\w+)="[^"]*"/g, ''));
  return stories.length === document.querySelectorAll('.docs-story').length && new Set(markup).size === stories.length;
}

/** Reads what can be wrong with a page. Runs in the page. */
function readPage() {
  const docs = document.querySelector('#storybook-docs');
  const links = [...docs.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'));
  return {
    links: links.filter((href) => !href.startsWith('otpauth:')),
    anchors: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    pipes: [...docs.querySelectorAll('p, li')]
      .map(({ textContent }) => textContent)
      .filter((text) => /\|\s*-{3}/.test(text)),
    tables: [...docs.querySelectorAll('table')].map((table) => table.querySelectorAll('tbody tr').length),
    isScrolled: window.scrollY > 0,
    broken: docs.querySelector('.sb-errordisplay')?.textContent ?? '',
  };
}

/** The page of an export has an example, or at least the import. */
function isReference({ title }) {
  return /^(Components|Hooks|Client|Views)\//.test(title);
}

function problemsOf({ links, anchors, pipes, tables, isScrolled, broken }) {
  return [
    ...links.filter((href) => !leadsSomewhere(href, anchors)).map((href) => `the link ${href} leads nowhere`),
    ...pipes.map((text) => `a table is drawn as text: ${text.slice(0, 60)}`),
    ...(tables.includes(0) ? ['a table is empty'] : []),
    ...(isScrolled ? ['a story takes the focus, so the page opens in its middle'] : []),
    ...(broken ? [`is broken: ${broken}`] : []),
  ];
}

function leadsSomewhere(href, anchors) {
  const id = /^(?:\.\/)?\?path=\/(?:docs|story)\/([\w-]+)$/.exec(href)?.[1];
  if (id) return ids.has(id);
  if (href.startsWith('#')) return href === '#' || anchors.includes(decodeURIComponent(href.slice(1)));
  if (href.startsWith(repository)) return existsSync(join(root, href.slice(repository.length).replace(/#.*/, '')));
  return URL.canParse(href);
}

/** The first page is the gallery, and a card of it opens the page of its component, also under a sub-path. */
async function openFromTheFirstPage() {
  const page = await browser.newPage();
  await page.goto(`${base}/`);
  const contents = page.frameLocator('#storybook-preview-iframe');
  await contents.getByRole('link', { name: 'DeviceList' }).click();
  await contents.getByRole('heading', { name: 'DeviceList', level: 1 }).waitFor();
  if (!page.url().startsWith(`${base}/?path=/docs/components-devicelist--docs`)) problems.push(`opened ${page.url()}`);
}

/** The theme editor prints the CSS of the chosen color, and the preview follows it. */
async function editTheme() {
  const page = await browser.newPage();
  await openEntry(page, base, { id: 'theme-editor--docs', type: 'docs' });
  await page.getByLabel('Primary, light').fill('#b3261e');
  await page.getByText('light-dark(#b3261e,').first().waitFor();
  const button = page.locator('[data-cmk-theme="light"] .cmk-button[data-variant="primary"]').first();
  // The color changes within 150 ms.
  const color = await button.evaluate(async (element) => {
    await Promise.all(element.getAnimations().map(({ finished }) => finished));
    return getComputedStyle(element).backgroundColor;
  });
  if (color !== 'rgb(179, 38, 30)') problems.push(`the preview of the theme editor is ${color}`);
}

/** Lists the values that a package exports. */
function exportsOf(name) {
  const index = readFileSync(join(root, 'packages', name, 'src/index.ts'), 'utf8');
  return [...index.matchAll(/^export \{([^}]*)\}/gm)]
    .flatMap(([, names]) => names.split(','))
    .map((each) => each.trim())
    .filter((each) => /^\w+$/.test(each));
}
