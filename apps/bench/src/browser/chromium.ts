import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
  type Request as Sent,
} from 'playwright';

/** A page in Chromium, with its DevTools session. */
export interface BenchPage {
  readonly page: Page;
  readonly devTools: CDPSession;
  close(): Promise<void>;
}

/** Answers the POST requests of a page. */
export type Answer = (request: Request) => Promise<Response>;

/** The origin of all pages. */
export const origin = 'https://bench.test';

/** Starts the Chromium that the tests use. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}

/** Opens a fresh page that runs a script. Its origin is secure, as WebCrypto requires, and exists only in the browser. */
export async function openPage(browser: Browser, script: string, answer?: Answer): Promise<BenchPage> {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
  await context.route(`${origin}/**`, async (route) => {
    const { method, url, headers, body } = described(route.request());
    if (method === 'POST' && answer) {
      const response = await answer(new Request(url, { method, headers, body }));
      const answered = { status: response.status, headers: Object.fromEntries(response.headers) };
      return route.fulfill({ ...answered, body: await response.text() });
    }
    const isScript = url.endsWith('.js');
    return route.fulfill(
      isScript
        ? { contentType: 'text/javascript', body: script }
        : { contentType: 'text/html', body: '<!doctype html><title>bench</title><div id="root"></div>' },
    );
  });
  return openTab(context);
}

/** Opens another page of the same browser profile, which shares storage and locks. */
export async function openTab(context: BrowserContext): Promise<BenchPage> {
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  await page.addScriptTag({ type: 'module', url: `${origin}/page.js` });
  const devTools = await context.newCDPSession(page);
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, devTools, close: () => context.close() };
}

/** Returns the CPU time of the page's main thread so far, in milliseconds: of all tasks, or of scripts alone. */
export async function cpuTime(devTools: CDPSession, of: 'tasks' | 'scripts' = 'tasks'): Promise<number> {
  const { metrics } = await devTools.send('Performance.getMetrics');
  const wanted = { tasks: 'TaskDuration', scripts: 'ScriptDuration' }[of];
  const found = metrics.find(({ name }) => name === wanted);
  if (!found) throw new Error(`Chromium does not report ${wanted}.`);
  return found.value * 1000;
}

function described(request: Sent) {
  return { method: request.method(), url: request.url(), headers: request.headers(), body: request.postData() };
}
