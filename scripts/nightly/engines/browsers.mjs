import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium } from '../../shared/chromium.mjs';
import { mustRun, pnpm } from '../../shared/workspace.mjs';
import { puppeteerPage } from './puppeteer-page.mjs';
import { webDriverPage } from './webdriver-page.mjs';

/**
 * The engines of browsers, each as this machine has it: `apt-get install chromium firefox-esr webkit2gtk-driver xvfb`, or the path of another
 * build. Puppeteer drives Chromium and Firefox; WebKitGTK speaks WebDriver only.
 */
export const engines = {
  Chromium: (folder) => launchPuppeteer(folder, 'chrome', process.env.CHROMIUM_PATH ?? findChromium()),
  Firefox: (folder) => launchPuppeteer(folder, 'firefox', process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr'),
  WebKit: launchWebKit,
};

/**
 * @typedef {object} Page A window of a browser. Elements are named by XPath, and waited for.
 * @property {(url: string) => Promise<void>} goto
 * @property {(xpath: string) => Promise<void>} see waits until it is visible
 * @property {(xpath: string) => Promise<void>} click
 * @property {(xpath: string, text: string) => Promise<void>} fill types in place of what is there
 * @property {(text: string) => Promise<void>} type types where the focus is
 * @property {(...keys: string[]) => Promise<void>} press presses keys together, by the names of DOM's `key`
 * @property {() => Promise<void>} undo by the keys, where the driver passes them on
 * @property {() => Promise<void>} redo
 * @property {(work: (...values: unknown[]) => unknown, ...values: unknown[]) => Promise<any>} evaluate
 * @property {() => Promise<string[]>} errors what the page threw since it was opened
 */

/** @param {string} folder where drivers may be installed */
async function launchPuppeteer(folder, browser, executablePath) {
  const { default: puppeteer } = await driver(folder, 'puppeteer-core', '^24.8.2');
  const launched = await puppeteer.launch({
    browser,
    executablePath,
    headless: true,
    args: browser === 'chrome' ? ['--no-sandbox'] : [],
    defaultViewport: { width: 1280, height: 900 },
  });
  return {
    version: await launched.version(),
    newPage: async () => puppeteerPage(await launched.newPage()),
    close: () => launched.close(),
  };
}

async function launchWebKit(folder) {
  const selenium = await driver(folder, 'selenium-webdriver', '4.27.0');
  const port = await freePort();
  const binary = process.env.WEBKIT_PATH ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
  // WebKitGTK has no headless mode; its sandbox needs namespaces, which containers refuse.
  const service = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  const stop = () => process.kill(-service.pid);
  try {
    const started = await connect(selenium, `http://127.0.0.1:${port}`, binary);
    let used = false;
    const capabilities = await started.getCapabilities();
    return {
      version: `WebKitGTK ${capabilities.getBrowserVersion()}`,
      async newPage() {
        if (used) await started.switchTo().newWindow('window');
        used = true;
        return webDriverPage(started, await started.getWindowHandle(), selenium);
      },
      async close() {
        await started.quit();
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Starts a session as soon as the service listens. */
async function connect({ Builder }, server, binary) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await new Builder()
        .usingServer(server)
        .withCapabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        })
        .forBrowser('MiniBrowser')
        .build();
    } catch (error) {
      if (attempt === 20 || !String(error).includes('ECONNREFUSED')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function driver(folder, name, version) {
  const manifest = { name: 'drivers', private: true, dependencies: { [name]: version } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  await mustRun([...pnpm, 'install', '--ignore-workspace', '--prefer-offline', '--ignore-scripts'], { cwd: folder });
  const path = createRequire(join(folder, 'package.json')).resolve(name);
  const loaded = await import(pathToFileURL(path).href);
  return loaded.Builder ? loaded : loaded.default?.Builder ? loaded.default : loaded;
}
