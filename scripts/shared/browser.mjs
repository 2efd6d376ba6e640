import { chromium } from 'playwright';
import { findChromium } from './chromium.mjs';

/** The Chromium of this machine, quiet: it asks nobody for updates. */
export function openBrowser() {
  return chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}
