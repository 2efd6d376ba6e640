import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { servePool, signInAndOut } from './fixtures-sign-in.mjs';

/** Next.js asks nobody for anything and tells nobody. */
const quiet = { NEXT_TELEMETRY_DISABLED: '1' };

/** An app of the App Router: it is rendered without a browser, comes to life without a complaint, and signs in. */
export async function checkNext({ folder, browser, build }) {
  const pool = await servePool();
  let site;
  try {
    await build({
      ...quiet,
      NEXT_PUBLIC_USER_POOL_ID: pool.userPoolId,
      NEXT_PUBLIC_USER_POOL_CLIENT_ID: pool.userPoolClientId,
      NEXT_PUBLIC_COGNITO_ENDPOINT: pool.endpoint,
    });
    const html = readFileSync(join(folder, '.next/server/app/index.html'), 'utf8');
    for (const text of ['Password', 'A code of the page']) {
      assert.ok(html.includes(text), `The page that Next.js rendered ahead does not say "${text}".`);
    }
    site = await start(folder);
    await signInAndOut({ browser, url: site.url, pool });
    console.log('next: rendered ahead, came to life, signed in with a code and signed out');
  } finally {
    await site?.close();
    await pool.close();
  }
}

/** `next start` on a free port. */
function start(folder) {
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', '0', '-H', '127.0.0.1'], {
    cwd: folder,
    env: { ...process.env, ...quiet },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const close = () => {
    child.kill();
    return ended;
  };
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (text) => {
      output += text;
      const url = /http:\/\/127\.0\.0\.1:[1-9]\d*/.exec(output)?.[0];
      if (url) resolve({ url, close });
    });
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`next start ended with ${code}:\n${output}`)));
  });
}
