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

/** Checks that the server knows the user by a cookie, and that no frame of a reload shows a sign-in form, also on a slow machine. */
export async function checkNextServer({ folder, browser, build }) {
  const pool = await servePool();
  let site;
  try {
    await build({
      ...noTelemetry,
      NEXT_PUBLIC_USER_POOL_ID: pool.userPoolId,
      NEXT_PUBLIC_USER_POOL_CLIENT_ID: pool.userPoolClientId,
      NEXT_PUBLIC_COGNITO_ENDPOINT: pool.endpoint,
    });
    site = await startNext(folder);
    const context = await browser.newContext();
    await signInAndOut({ browser: context, url: site.url, pool, whileSignedIn: (page) => checkReload(page, site.url) });
    assert.deepEqual(await context.cookies(), [], 'Cookies stay after the sign-out.');
    const { headers, status } = await fetch(site.url, { redirect: 'manual' });
    assert.match(`${status} ${headers.get('location')}`, /^307 .*\/sign-in$/, 'A visitor is not sent to the sign-in.');
    const forged = { method: 'POST', headers: { authorization: 'Bearer forged' } };
    assert.equal((await fetch(`${site.url}/session`, forged)).status, 401, 'A forged token gets a cookie.');
    await context.close();
    console.log('next-server: the server knows the user, and no frame of a reload shows a form');
  } finally {
    await site?.close();
    await pool.close();
  }
}

/** Reloads a signed-in page with a quarter of the processor, with the cookie and after it has expired. */
async function checkReload(page, url) {
  const cookie = (await page.context().cookies()).find(({ name }) => name === '__Host-session');
  assert.ok(cookie?.httpOnly && cookie.secure, 'No script may read the cookie.');
  const headers = { cookie: `${cookie.name}=${cookie.value}` };
  const html = await (await fetch(url, { headers })).text();
  assert.match(html, /Hello (<!-- -->)?ada@example\.com/, 'The server does not know the name.');

  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    // In the storage of the tab, because a redirect loads another document.
    const look = () => {
      const frames = JSON.parse(sessionStorage.getItem('frames') ?? '[0, 0]');
      frames[document.querySelector('input[type="password"], input[autocomplete^="username"]') ? 1 : 0] += 1;
      sessionStorage.setItem('frames', JSON.stringify(frames));
      if (!document.querySelector('.cmk-mfa-preferences')) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  for (const expire of [false, true]) {
    if (expire) await page.context().clearCookies({ name: '__Host-session' });
    await page.goto(url);
    await page.getByRole('heading', { name: 'Hello ada@example.com' }).waitFor();
    await page.getByRole('heading', { name: 'Verification methods' }).waitFor();
    const [without, withForm] = await page.evaluate(() => JSON.parse(sessionStorage.getItem('frames')));
    assert.ok(without > 1, 'No frame was looked at.');
    assert.equal(withForm, 0, `${withForm} frames show a form, ${without} do not.`);
  }
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
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
