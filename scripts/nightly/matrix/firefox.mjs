import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { preview } from 'vite';
import { pnpm, tool } from '../../shared/run.mjs';
import { root } from '../../shared/workspace.mjs';
import { goThroughJourney } from './firefox-journey.mjs';
import { must } from './workplace.mjs';

const firefox = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

/**
 * The Firefox of this machine (`apt-get install firefox-esr`, or FIREFOX_PATH). Playwright drives only its own builds of
 * Firefox; Puppeteer drives any by WebDriver BiDi.
 */
export function* firefoxCells() {
  yield { name: 'Firefox, the demo', work };
}

async function work() {
  const version = (await must([firefox, '--version'], root)).trim();
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
  await must([...pnpm, 'install', '--ignore-workspace', '--prefer-offline', '--ignore-scripts'], folder);
  const path = createRequire(join(folder, 'package.json')).resolve('puppeteer-core');
  const { default: puppeteer } = await import(pathToFileURL(path).href);
  return puppeteer;
}

/** The demo as it is deployed, on a pool of its own. */
async function serveDemo(folder, closing) {
  const { createEmulator } = await import('../../../packages/emulator/dist/index.js');
  const { serve } = await import('../../../packages/emulator/dist/server.js');
  const emulator = createEmulator();
  const service = await serve(emulator, { host: '127.0.0.1', port: 0 });
  closing.push(() => service.close());
  const demo = join(root, 'apps/demo');
  const outDir = join(folder, 'dist');
  // Built with it, and served under a policy that allows it.
  Object.assign(process.env, {
    VITE_COGNITO_ENDPOINT: service.url,
    VITE_COGNITO_USER_POOL_ID: '',
    VITE_COGNITO_USER_POOL_CLIENT_ID: '',
  });
  await must([tool('vite'), 'build', '--logLevel', 'warn', '--outDir', outDir], demo);
  const site = await preview({
    root: demo,
    logLevel: 'warn',
    build: { outDir },
    // The driver of an older Firefox waits by eval, which the policy of the demo refuses; that the policy holds is tested in Chromium.
    preview: { port: 0, host: '127.0.0.1', headers: { 'Content-Security-Policy': "frame-ancestors 'none'" } },
  });
  closing.push(() => site.close());
  return { emulator, url: site.resolvedUrls.local[0] };
}

/** What an authenticator app shows for a key, at a time in milliseconds. */
async function codeOf(secret, timestamp) {
  const require = createRequire(join(root, 'packages/emulator/package.json'));
  const { Secret, TOTP } = await import(pathToFileURL(require.resolve('otpauth')).href);
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}
