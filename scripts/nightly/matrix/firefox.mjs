import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { preview } from 'vite';
import { mustRun, pnpm, root, tool } from '../../shared/workspace.mjs';

const firefox = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

const user = { username: 'grace', password: 'Corr3ct-Horse!', email: 'grace@example.com', phoneNumber: '+15550100839' };

/**
 * Runs the demo in the Firefox of this machine (`apt-get install firefox-esr`, or FIREFOX_PATH). Playwright drives only its
 * own builds of Firefox; Puppeteer drives any build, over WebDriver BiDi.
 */
export function* firefoxCells() {
  yield { name: 'Firefox, the demo', work };
}

async function work() {
  const version = (await mustRun([firefox, '--version'])).trim();
  const folder = mkdtempSync(join(tmpdir(), 'cognito-mfa-firefox-'));
  const closing = [() => rmSync(folder, { recursive: true, force: true })];
  try {
    const puppeteer = await installPuppeteer(folder);
    const { emulator, url } = await serveDemo(folder, closing);
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox,
      headless: true,
      defaultViewport: { width: 1280, height: 900 },
    });
    closing.push(() => browser.close());
    const steps = await goThroughJourney({ page: await browser.newPage(), url, emulator, codeOf });
    return `${version}: ${steps.join(', ')}`;
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

async function installPuppeteer(folder) {
  const manifest = { name: 'firefox', private: true, dependencies: { 'puppeteer-core': '^24.8.2' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  await mustRun([...pnpm, 'install', '--ignore-workspace', '--prefer-offline', '--ignore-scripts'], { cwd: folder });
  const path = createRequire(join(folder, 'package.json')).resolve('puppeteer-core');
  const { default: puppeteer } = await import(pathToFileURL(path).href);
  return puppeteer;
}

/** Builds the demo for production and serves it with its own pool. */
async function serveDemo(folder, closing) {
  const { createEmulator } = await import('../../../packages/emulator/dist/index.js');
  const { serve } = await import('../../../packages/emulator/dist/server.js');
  const emulator = createEmulator();
  const service = await serve(emulator, { host: '127.0.0.1', port: 0 });
  closing.push(() => service.close());
  const demo = join(root, 'apps/demo');
  const outDir = join(folder, 'dist');
  // The build and the policy of the preview server both read these.
  Object.assign(process.env, {
    VITE_COGNITO_ENDPOINT: service.url,
    VITE_COGNITO_USER_POOL_ID: '',
    VITE_COGNITO_USER_POOL_CLIENT_ID: '',
  });
  await mustRun([tool('vite'), 'build', '--logLevel', 'warn', '--outDir', outDir], { cwd: demo });
  const site = await preview({
    root: demo,
    logLevel: 'warn',
    build: { outDir },
    // The driver of an older Firefox waits with eval, which the demo's policy refuses. The policy is tested in Chromium.
    preview: { port: 0, host: '127.0.0.1', headers: { 'Content-Security-Policy': "frame-ancestors 'none'" } },
  });
  closing.push(() => site.close());
  return { emulator, url: site.resolvedUrls.local[0] };
}

/**
 * Creates an account, sets up an authenticator app, signs in with a code, and again without one on the remembered device.
 * @returns {Promise<string[]>} the steps that passed
 */
async function goThroughJourney({ page, url, emulator, codeOf }) {
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.setDefaultTimeout(30_000);
  const done = [];
  const step = async (name, work) => {
    try {
      await work();
      done.push(name);
    } catch (error) {
      const text = await page.evaluate(() => document.querySelector('main')?.textContent);
      throw new Error(`${name}: ${error.message}, on a page that says: ${text?.replace(/\s+/g, ' ')}`);
    }
  };
  const at = (xpath) => page.locator(`::-p-xpath(${xpath})`);
  const named = (element, text) => at(`//${element}[normalize-space()='${text}' or @aria-label='${text}']`);
  const see = (element, text) => named(element, text).wait();
  const click = (element, text) => named(element, text).click();
  const fill = (label, text) => at(`//main//label[normalize-space()='${label}']/following::input[1]`).fill(text);
  const code = page.locator('main input[autocomplete="one-time-code"]');
  const enterCredentials = async () => {
    await fill('Username', user.username);
    await fill('Password', user.password);
    await click('main//form//button', 'Sign in');
  };
  const signOut = async () => {
    await click('button', 'Sign out');
    await click('a', 'Sign in');
  };

  let secret = '';
  await step('signed up', async () => {
    await page.goto(url);
    await click('a', 'Create an account');
    await fill('Username', user.username);
    await fill('Password', user.password);
    await fill('Email', user.email);
    await fill('Phone number', user.phoneNumber);
    await click('main//form//button', 'Create account');
    await code.wait();
    await code.fill(emulator.outbox.messages(user.username).at(-1).code);
    await click('main//form//button', 'Confirm account');
    await see('h2', 'Your papers');
  });
  await step('set up an authenticator app', async () => {
    await click('a', 'Security');
    await click('button', 'Set up authenticator app');
    await at('//dialog//input[@name="password"]').fill(user.password);
    await click('dialog//button', 'Continue');
    const link = await page.locator('a[href^="otpauth:"]').waitHandle();
    secret = new URL(await link.evaluate((element) => element.href)).searchParams.get('secret');
    await code.fill(await codeOf(secret, emulator.clock.now()));
    await see('button', 'Turn off authenticator app');
  });
  await step('signed in with its code', async () => {
    await signOut();
    await enterCredentials();
    await code.wait();
    emulator.clock.advance(60);
    await at("//main//label[contains(normalize-space(), 'Remember this device')]").click();
    await code.fill(await codeOf(secret, emulator.clock.now()));
    await see('h2', 'Your papers');
  });
  await step('and without one on the remembered device', async () => {
    await signOut();
    await enterCredentials();
    await see('h2', 'Your papers');
  });
  assert.deepEqual(errors, []);
  return done;
}

/** Generates the code of an authenticator app for a key. @param {number} timestamp in milliseconds */
async function codeOf(secret, timestamp) {
  const require = createRequire(join(root, 'packages/emulator/package.json'));
  const { Secret, TOTP } = await import(pathToFileURL(require.resolve('otpauth')).href);
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}
