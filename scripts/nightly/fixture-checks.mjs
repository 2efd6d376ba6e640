import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder } from '../shared/static-server.mjs';
import { servePool, signInAndOut } from './sign-in.mjs';

/**
 * Checks an app that follows the README: it signs in with a code, shows the security settings and signs out.
 * `prefix` goes before the environment variables that the bundler passes on to the page.
 */
export async function checkApp({ name, prefix = '', folder, browser, build }) {
  const lines = readFileSync(join(folder, 'src/main.tsx'), 'utf8')
    .split('\n')
    .filter((line) => line.trim());
  assert.ok(lines.length < 30, `The app takes ${lines.length} lines, more than the README promises.`);
  const pool = await servePool();
  let site;
  try {
    await build({
      [`${prefix}USER_POOL_ID`]: pool.userPoolId,
      [`${prefix}USER_POOL_CLIENT_ID`]: pool.userPoolClientId,
      [`${prefix}COGNITO_ENDPOINT`]: pool.endpoint,
    });
    assert.deepEqual(
      filesOfTheSdk(join(folder, 'dist')),
      [],
      'The build contains the AWS SDK, which the app does not import.',
    );
    site = await serveFolder(join(folder, 'dist'));
    await signInAndOut({ browser, url: site.url, pool });
    console.log(`${name}: signed in with a code, saw the settings and signed out, in ${lines.length} lines`);
  } finally {
    site?.close();
    await pool.close();
  }
}

/** Lists the files of a build with code of the AWS SDK: its middleware and its user agent survive minification. */
function filesOfTheSdk(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.js'))
    .filter((file) => /aws-sdk|smithy|CognitoIdentityProviderClient/i.test(readFileSync(join(folder, file), 'utf8')));
}

/** Checks an app on Tailwind 4: its tokens color the components, its utilities override them, its reset does not. */
export async function checkTailwind({ folder, browser, build }) {
  await build();
  const site = await serveFolder(join(folder, 'dist'));
  const page = await browser.newPage();
  try {
    await page.goto(site.url);
    const button = page.getByRole('button', { name: 'Sign in' });
    await button.waitFor();
    const style = await button.evaluate((element) => {
      const { backgroundColor, color, borderRadius, textTransform, paddingInlineStart } = getComputedStyle(element);
      return { backgroundColor, color, borderRadius, textTransform, paddingInlineStart };
    });
    assert.deepEqual(style, {
      backgroundColor: 'rgb(10, 125, 85)',
      color: 'rgb(255, 255, 255)',
      borderRadius: '4px',
      textTransform: 'uppercase',
      paddingInlineStart: '18px',
    });
    console.log('tailwind: tokens, utilities and reset work');
  } finally {
    await page.close();
    site.close();
  }
}

const noTelemetry = { NEXT_TELEMETRY_DISABLED: '1' };

/** Checks an app of the App Router: it prerenders, hydrates without a warning and signs in. */
export async function checkNext({ folder, browser, build }) {
  const pool = await servePool();
  let site;
  try {
    await build({
      ...noTelemetry,
      NEXT_PUBLIC_USER_POOL_ID: pool.userPoolId,
      NEXT_PUBLIC_USER_POOL_CLIENT_ID: pool.userPoolClientId,
      NEXT_PUBLIC_COGNITO_ENDPOINT: pool.endpoint,
    });
    const html = readFileSync(join(folder, '.next/server/app/index.html'), 'utf8');
    for (const text of ['Password', 'A code of the page']) {
      assert.ok(html.includes(text), `The prerendered page does not contain "${text}".`);
    }
    site = await startNext(folder);
    await signInAndOut({ browser, url: site.url, pool });
    console.log('next: prerendered, hydrated, signed in with a code and signed out');
  } finally {
    await site?.close();
    await pool.close();
  }
}

/** Runs `next start` on a free port. */
function startNext(folder) {
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', '0', '-H', '127.0.0.1'], {
    cwd: folder,
    env: { ...process.env, ...noTelemetry },
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
    child.on('close', (code) => reject(new Error(`next start exited with code ${code}:\n${output}`)));
  });
}
