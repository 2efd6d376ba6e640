/** Opens the built Storybook from a static server, and fails if a request leaves the origin or a page breaks. */
import { openBrowser } from '../shared/chromium.mjs';
import { serveFolder } from '../shared/static-server.mjs';
import { openEntry, storybookEntries, storybookFolder } from '../shared/stories.mjs';

const server = await serveFolder(storybookFolder);
const browser = await openBrowser();
const problems = [];
try {
  const page = await browser.newPage();
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:|^wss?:/.test(url.protocol) && url.origin !== server.url) problems.push(`requested ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} for ${response.url()}`);
  });
  page.on('pageerror', (error) => problems.push(String(error)));

  await page.goto(server.url);
  await page.getByRole('link', { name: 'Getting started' }).or(page.getByText('Getting started')).first().waitFor();
  const entries = storybookEntries();
  // All pages share a bundle, so one of each kind is enough: written, made of stories, and a whole flow on the emulator.
  const wanted = [
    entries.find(({ title }) => title === 'Getting started'),
    entries.find(({ type, title }) => type === 'docs' && title === 'Views/SignInView'),
    entries.find(({ type, title }) => type === 'story' && title === 'Components/SignIn'),
  ];
  if (wanted.includes(undefined)) problems.push('a page to open is missing');
  for (const entry of wanted.filter(Boolean)) {
    await openEntry(page, server.url, entry);
    const broken = page.locator('.sb-errordisplay:visible, #error-message:visible').first();
    if (await broken.isVisible()) problems.push(`${entry.id}: ${await broken.textContent()}`);
  }
  console.log(`opened ${wanted.length} pages from ${server.url}`);
} finally {
  await browser.close();
  server.close();
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
